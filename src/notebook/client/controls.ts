/**
 * The controls of a cell's inputs: what the reader chose, and the controls that its code declares.
 */
import DOMPurify from 'dompurify';
import { formatNumber } from '../format.ts';
import type { InputSpec, InputValue } from '../protocol.ts';
import { DIGITS } from '../render.ts';
import { renderInputs } from '../render-inputs.ts';

export type Control = HTMLInputElement | HTMLSelectElement;

/** The value of a control; a slider's is written beside it at once, before the run it leads to. */
export function readControl(control: Control): InputValue {
  if (control.type === 'checkbox') return (control as HTMLInputElement).checked;
  if (control.type !== 'range') return control.value;
  const value = Number(control.value);
  const shown = control.parentElement?.querySelector('.input-value');
  if (shown) shown.textContent = formatNumber(value, DIGITS);
  return value;
}

/** The inputs of one cell in the page. */
export class Controls {
  readonly #box: HTMLElement;
  readonly #cell: string;
  readonly #book: string;
  /** What the controls in the page declare; empty while they are the book's own. */
  #declared = '';

  constructor(box: HTMLElement, cell: string) {
    this.#box = box;
    this.#cell = cell;
    this.#book = box.innerHTML;
  }

  /**
   * Shows the inputs that a run declared. The elements are replaced only when the code declares
   * others, never under the hand that moves one; `edited` says whether the code is the book's own.
   */
  show(inputs: InputSpec[], edited: boolean): void {
    const declared = JSON.stringify(inputs.map((input) => ({ ...input, value: undefined })));
    const isBook = this.#declared === '' && !edited;
    if (declared === this.#declared) return;
    this.#declared = declared;
    if (isBook) return;
    const html = renderInputs(this.#cell, inputs);
    this.#box.innerHTML = DOMPurify.sanitize(html, { ADD_TAGS: ['select', 'option'] });
  }

  /** Back to the book's inputs at their defaults. */
  reset(): void {
    this.#box.innerHTML = this.#book;
    this.#declared = '';
  }
}

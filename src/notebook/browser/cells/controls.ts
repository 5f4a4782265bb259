/**
 * The controls of a cell's inputs: reads the reader's choices and shows what the code declares.
 */
import { formatNumber } from '../../format.ts';
import type { InputSpec, InputValue, Output } from '../../protocol.ts';
import { figureOf, isPoint, renderHandles } from '../../render/handles.ts';
import { renderInputs } from '../../render/inputs.ts';
import { DIGITS } from '../../render/outputs.ts';
import { markInvisible } from '../code/invisible.ts';
import { elementFrom } from '../elements.ts';
import { placeHandle, readHandle } from '../figures/handles.ts';
import { setText } from '../morph.ts';
import { type FormerValues, Moves } from './moves.ts';
import { noInput, refusal, stepTaken, valueFor, wanted } from './written-input.ts';

export type Control = HTMLInputElement | HTMLSelectElement;

/**
 * Reads a changed control: its values by the names of its inputs, or `undefined` while it has no
 * valid value, like a half-typed number. Shows the value beside it at once, before the next run.
 */
export function readControl(control: Control): Record<string, InputValue> | undefined {
  const name = control.dataset.input ?? '';
  const handle = control.closest<HTMLElement>('[data-handle]');
  if (handle) {
    placeHandle(handle);
    return readHandle(handle);
  }
  if (control instanceof HTMLSelectElement) return { [name]: control.value };
  if (control.type === 'checkbox') return { [name]: control.checked };
  if (control.type === 'number') return readNumber(name, control);
  showValue(control);
  return { [name]: control.valueAsNumber };
}

function readNumber(name: string, field: HTMLInputElement): Record<string, number> | undefined {
  const { rangeUnderflow, rangeOverflow } = field.validity;
  const outside = rangeUnderflow || rangeOverflow;
  // (valueAsNumber loses the sign of −0.)
  const value = Number(field.value);
  const isNumber = field.value !== '' && Number.isFinite(value);
  // An incomplete number is not an error yet; the style sheet shows it once the field loses focus.
  if (outside) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
  const message = field.parentElement?.querySelector('.input-message');
  if (message) message.textContent = outside || !isNumber ? `Needs ${wanted(field)}.` : '';
  return isNumber && !outside ? { [name]: value } : undefined;
}

/** Records that a control has a value of the reader's; a point on a figure has one for each of its axes. */
export function markMoved(control: Control): void {
  const handle = control.closest('[data-handle]');
  for (const moved of handle?.querySelectorAll('input') ?? [control]) moved.dataset.moved = '';
}

function showValue(control: HTMLInputElement): void {
  const shown = control.parentElement?.querySelector('.input-value');
  if (shown) setText(shown, formatNumber(control.valueAsNumber, DIGITS));
}

/** The inputs of one cell in the page. */
export class Controls {
  readonly #cell: HTMLElement;
  readonly #box: HTMLElement;
  readonly #book: string;
  readonly #moves = new Moves();
  /** The inputs that were last shown, as JSON; empty before the first run and after a reset. */
  #declared = '';

  /** The controls of `cell`, which are in `box` and, for movable points, on its figures. */
  constructor(cell: HTMLElement, box: HTMLElement) {
    this.#cell = cell;
    this.#box = box;
    this.#book = box.innerHTML;
  }

  /**
   * Shows the inputs that a run declared. The elements are replaced only when the code declares
   * others, never while the reader moves one; `edited` is false if the code is the book's own.
   */
  show(inputs: InputSpec[], outputs: Output[], edited: boolean): void {
    const declared = JSON.stringify(
      inputs.map((input) => ({
        ...input,
        value: undefined,
        figure: isPoint(input) && figureOf(input, outputs)?.name,
      })),
    );
    const isBook = this.#declared === '' && !edited;
    if (declared !== this.#declared && !isBook) {
      const rendered = renderInputs(this.#name, inputs, outputs);
      this.#box.replaceChildren(...rendered.map(elementFrom));
      for (const label of this.#box.querySelectorAll('label')) markInvisible(label);
      for (const handle of this.#handles()) handle.remove();
    }
    this.#declared = declared;
    this.#showHandles(inputs, outputs);
    for (const input of inputs) this.#follow(input);
  }

  /** Records that the reader has moved a control; `former` are the values before. */
  moved(former: FormerValues): void {
    this.#moves.record(former, performance.now());
    this.#offerUndo();
  }

  /**
   * Gives controls values that are written as texts, as if the reader had moved them, and gives those that
   * they have then. There is a sentence for each that a control cannot have, or does not have exactly.
   */
  set(texts: [name: string, value: string][]): {
    values: Record<string, InputValue>;
    problems: string[];
  } {
    const values: Record<string, InputValue> = {};
    const problems: string[] = [];
    for (const [name, text] of texts) {
      const control = this.#control(name);
      const problem = control ? refusal(control, text) : noInput(name, this.#names());
      if (problem) problems.push(problem);
      if (!control || problem) continue;
      this.#put(name, valueFor(control, text));
      markMoved(control);
      Object.assign(values, readControl(control));
      problems.push(...stepTaken(control, text));
    }
    return { values, problems };
  }

  /** Shows the values before the last move, and gives them; the next run shows what the code says. */
  takeBack(): FormerValues | undefined {
    const former = this.#moves.takeBack();
    for (const [name, value] of Object.entries(former ?? {})) this.#put(name, value);
    this.#offerUndo();
    return former;
  }

  /** Restores the book's inputs at their defaults. */
  reset(): void {
    this.#moves.forget();
    this.#offerUndo();
    this.#box.innerHTML = this.#book;
    for (const handle of this.#handles()) handle.remove();
    this.#declared = '';
  }

  get #name(): string {
    return this.#cell.dataset.cell ?? '';
  }

  #handles(): HTMLElement[] {
    return [...this.#cell.querySelectorAll<HTMLElement>('[data-handle]')];
  }

  /** Puts a handle on the figure of each point, or moves the existing handle to its place. */
  #showHandles(inputs: InputSpec[], outputs: Output[]): void {
    for (const { output, point, handle: rendered } of renderHandles(this.#name, inputs, outputs)) {
      const figure = `[data-output="${CSS.escape(output)}"] .figure-picture`;
      const picture = this.#cell.querySelector(figure);
      const name = `[data-handle="${CSS.escape(point.name)}"]`;
      const handle = picture?.querySelector<HTMLElement>(name);
      if (!handle) {
        picture?.append(elementFrom(rendered));
        continue;
      }
      handle.dataset.point = JSON.stringify(point.value);
      for (const range of handle.querySelectorAll('input')) {
        const value = point.value[range.dataset.axis as 'x' | 'y'];
        if (range.dataset.moved === undefined) range.value = String(value);
      }
      placeHandle(handle);
    }
  }

  #control(name: string): Control | null {
    return this.#cell.querySelector<Control>(`[data-input="${CSS.escape(name)}"]`);
  }

  #names(): string[] {
    const controls = this.#cell.querySelectorAll<Control>('[data-input]');
    return [...controls].map(({ dataset }) => dataset.input ?? '');
  }

  #put(name: string, value: InputValue | undefined): void {
    const control = this.#control(name);
    if (!control) return;
    if (value === undefined) delete control.dataset.moved;
    else if (typeof value === 'boolean') (control as HTMLInputElement).checked = value;
    else control.value = String(value);
    if (value !== undefined) readControl(control);
  }

  /** The button is there while there is something to take back; its focus goes to the controls. */
  #offerUndo(): void {
    const button = this.#cell.querySelector<HTMLButtonElement>('[data-action="undo"]');
    if (!button) return;
    if (this.#moves.isEmpty && button === document.activeElement) {
      this.#cell.querySelector<Control>('[data-input]')?.focus();
    }
    button.disabled = this.#moves.isEmpty;
  }

  /** Sets a control that the reader has not moved to the code's value, which may have changed. */
  #follow(input: InputSpec): void {
    const name = `[data-input="${CSS.escape(input.name)}"]`;
    const control = this.#box.querySelector<Control>(name);
    if (!control || control.dataset.moved !== undefined || isPoint(input)) return;
    if (input.kind === 'toggle') (control as HTMLInputElement).checked = input.value;
    else control.value = input.kind === 'choice' ? input.value : formatNumber(input.value);
    if (input.kind === 'slider') showValue(control as HTMLInputElement);
  }
}

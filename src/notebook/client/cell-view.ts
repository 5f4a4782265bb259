/**
 * One cell of the page: its listing or editor, its inputs, its outputs, and what it says of itself.
 * It knows the page's elements and nothing of how a snippet is run.
 */
import DOMPurify from 'dompurify';
import type { ModuleResult, Output, RunError } from '../protocol.ts';
import { renderOutputs } from '../render.ts';
import { Controls } from './controls.ts';
import type { Editor } from './editor.ts';
import { type Question, questionElement } from './notice.ts';

/** What a cell can be in; the value of its `data-state`. */
export type CellState = 'static' | 'running' | 'ok' | 'error' | 'stopped';

/** What an output may not bring along: whatever could send, submit, restyle or leave the page. */
const PURIFY_OUTPUT = {
  FORBID_TAGS: ['a', 'form', 'input', 'button', 'textarea', 'select', 'style', 'image', 'img'],
};

export class CellView {
  readonly name: string;
  /** The book's own text. */
  readonly original: string;
  readonly #element: HTMLElement;
  readonly #controls: Controls;
  readonly #changed: (cell: CellView) => void;
  #editor: Editor | undefined;
  #text: string;

  /** `changed` hears of every change of the cell's text. */
  constructor(element: HTMLElement, changed: (cell: CellView) => void) {
    this.#element = element;
    this.#changed = changed;
    this.name = element.dataset.cell ?? '';
    this.original = this.#part('.cell-listing').textContent ?? '';
    this.#text = this.original;
    this.#controls = new Controls(this.#part('.cell-inputs'), this.name);
  }

  /** What the reader sees as the cell's text. */
  get text(): string {
    return this.#editor?.text() ?? this.#text;
  }

  set text(text: string) {
    this.#text = text;
    if (this.#editor) this.#editor.setText(text);
    else void this.#list(text);
    this.#markEdited();
  }

  get edited(): boolean {
    return this.text !== this.original;
  }

  set state(state: CellState) {
    this.#element.dataset.state = state;
    this.#button('stop').disabled = state !== 'running';
  }

  /** Turns the listing into an editor, in place, and goes there. */
  async edit(): Promise<void> {
    if (!this.#editor) {
      const { openEditor } = await import('./editor.ts');
      const listing = this.#part('.cell-listing');
      this.#editor ??= openEditor(this.#part('.cell-code'), this.#text, `Code of ${this.name}`, {
        changed: () => this.#markEdited(),
        leave: () => this.#button('edit').focus(),
      });
      listing.hidden = true;
      this.#element.classList.add('editing');
    }
    this.#editor.focus();
  }

  /** Shows what a run gave. */
  show({ outputs, inputs, error }: ModuleResult): void {
    if (error) {
      this.fail(error);
      return;
    }
    this.#clear();
    this.state = 'ok';
    this.#showOutputs(outputs);
    this.#controls.show(inputs, this.edited);
  }

  /** Shows a mistake; the last good outputs stay, greyed. */
  fail({ message, module, line, column }: RunError): void {
    this.state = 'error';
    const own = module === this.name;
    const place = line === undefined ? '' : `line ${line}, column ${column}`;
    const where = [own ? '' : `${module}.ts`, place].filter(Boolean).join(', ');
    const alert = this.#part('.cell-error');
    alert.textContent = where ? `${message} (${where})` : message;
    alert.hidden = false;
    this.#editor?.mark(own ? line : undefined);
  }

  /** Says that a run was ended; the last good outputs stay, greyed. */
  stopped(message: string): void {
    this.#clear();
    this.state = 'stopped';
    this.say(message);
  }

  /** A line about the cell, read out politely. */
  say(message: string): void {
    this.#part('.cell-status').textContent = message;
  }

  /** Asks the reader something above the code; `undefined` takes the question away. */
  ask(question: Question | undefined): void {
    const old = this.#element.querySelector('.cell-question');
    if (old?.contains(document.activeElement)) this.#button('edit').focus();
    old?.remove();
    if (question) this.#part('.cell-bar').after(questionElement(question));
  }

  /** Back to the book's text and inputs. */
  reset(): void {
    this.text = this.original;
    this.#controls.reset();
    this.#clear();
  }

  #clear(): void {
    this.#part('.cell-error').hidden = true;
    this.#editor?.mark(undefined);
    this.say('');
  }

  #markEdited(): void {
    this.#element.classList.toggle('edited', this.edited);
    this.#button('reset').disabled = !this.edited;
    this.#changed(this);
  }

  /** Puts a text in the listing: at once as it is, and in colour when the grammar is there. */
  async #list(text: string): Promise<void> {
    const code = this.#part('.cell-listing code');
    code.textContent = text;
    const grammar = await import('../highlight.ts').catch(() => undefined);
    if (grammar && code.textContent === text) code.innerHTML = grammar.highlight(text);
  }

  /**
   * Replaces what the outputs show but keeps their elements, which screen readers watch. The box
   * never gets lower than it was, so that nothing below it moves.
   */
  #showOutputs(outputs: Output[]): void {
    const box = this.#part('.cell-outputs');
    box.style.minHeight = `${box.getBoundingClientRect().height}px`;
    const next = document.createElement('template');
    next.innerHTML = DOMPurify.sanitize(renderOutputs(outputs), PURIFY_OUTPUT);
    const fresh = [...next.content.children] as HTMLElement[];
    const old = [...box.children] as HTMLElement[];
    const sameNames =
      fresh.length === old.length &&
      fresh.every((element, i) => element.dataset.output === old[i].dataset.output);
    if (!sameNames) {
      box.replaceChildren(...fresh);
      return;
    }
    fresh.forEach((element, i) => {
      const open = old[i].querySelector('details')?.open ?? false;
      old[i].className = element.className;
      old[i].replaceChildren(...element.childNodes);
      const details = old[i].querySelector('details');
      if (details) details.open = open;
    });
  }

  #part(selector: string): HTMLElement {
    return this.#element.querySelector(selector) as HTMLElement;
  }

  #button(action: string): HTMLButtonElement {
    return this.#part(`[data-action="${action}"]`) as HTMLButtonElement;
  }
}

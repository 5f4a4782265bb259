/**
 * One cell of the page: its listing or editor, its inputs, its outputs, and what it says of itself.
 * It knows the page's elements and nothing of how a snippet is run.
 */
import type { ModuleResult, RunError, RunEvent } from '../protocol.ts';
import { Controls } from './controls.ts';
import type { Editor } from './editor.ts';
import { errorText } from './error-text.ts';
import { type Question, questionElement } from './notice.ts';
import { Outputs } from './outputs-view.ts';
import { ProgressView } from './progress-view.ts';

/** What a cell can be in; the value of its `data-state`. */
export type CellState = 'static' | 'running' | 'ok' | 'error' | 'stopped';

type SoFar = Extract<RunEvent, { kind: 'so far' }>;

/** The id of a cell's element, which links lead to. */
export function cellId(name: string): string {
  return `cell-${name.replaceAll('/', '-')}`;
}

export class CellView {
  readonly name: string;
  /** The book's own text. */
  readonly original: string;
  readonly #element: HTMLElement;
  readonly #controls: Controls;
  readonly #outputs: Outputs;
  readonly #progress: ProgressView;
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
    this.#controls = new Controls(element, this.#part('.cell-inputs'));
    this.#outputs = new Outputs(this.#part('.cell-outputs'));
    this.#progress = new ProgressView(this.#part('.cell-progress'), this.#part('.cell-log'));
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

  get state(): CellState {
    return this.#element.dataset.state as CellState;
  }

  set state(state: CellState) {
    this.#element.dataset.state = state;
    this.#offer('stop', state === 'running', 'run');
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

  /** A run begins; what the last one said is gone. */
  start(): void {
    this.#clear();
    this.state = 'running';
    this.#element.removeAttribute('data-shown');
  }

  /** Shows what a running snippet has shown, logged and said of its progress so far. */
  showSoFar({ outputs, log, progress }: SoFar): void {
    this.#element.toggleAttribute('data-shown', outputs.length > 0);
    this.#outputs.merge(outputs);
    this.#progress.show(log, progress);
  }

  /** Shows what a run gave. */
  show({ outputs, inputs, log, error }: ModuleResult): void {
    this.#clear();
    this.#progress.show(log);
    if (error) {
      this.#outputs.merge(outputs);
      this.fail(error);
      return;
    }
    this.state = 'ok';
    this.#outputs.show(outputs);
    this.#controls.show(inputs, outputs, this.edited);
  }

  /** Shows a mistake; the last good outputs stay, greyed. */
  fail(error: RunError): void {
    this.state = 'error';
    const alert = this.#part('.cell-error');
    alert.textContent = errorText(error, this.name);
    alert.hidden = false;
    this.#editor?.mark(error.module === this.name ? error.line : undefined);
  }

  /** Says which cells above made this one run, each with a link; none takes the words away. */
  because(cells: { name: string; edited: boolean }[]): void {
    const note = this.#part('.cell-because');
    note.hidden = cells.length === 0;
    note.replaceChildren(
      ...cells.flatMap(({ name, edited }, i) => {
        const link = document.createElement('a');
        link.href = `#${cellId(name)}`;
        link.textContent = `${name}.ts`;
        const words = edited ? 'Changed by your edit of ' : 'Follows the inputs of ';
        return [i === 0 ? words : ', ', link];
      }),
    );
  }

  /** Says that a run was ended; the last good outputs stay, greyed. */
  stopped(message: string): void {
    this.#clear();
    this.state = 'stopped';
    this.#progress.end();
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
    this.#progress.reset();
    this.because([]);
    this.#clear();
  }

  #clear(): void {
    this.#part('.cell-error').hidden = true;
    this.#editor?.mark(undefined);
    this.say('');
  }

  #markEdited(): void {
    this.#element.classList.toggle('edited', this.edited);
    this.#offer('reset', this.edited, 'edit');
    this.#changed(this);
  }

  /** Puts a text in the listing: at once as it is, and in colour when the grammar is there. */
  async #list(text: string): Promise<void> {
    const code = this.#part('.cell-listing code');
    code.textContent = text;
    const grammar = await import('../highlight.ts').catch(() => undefined);
    if (grammar && code.textContent === text) code.innerHTML = grammar.highlight(text);
  }

  /** Offers a button or not; a hand that is on one that goes finds itself on another. */
  #offer(action: string, offered: boolean, other: string): void {
    const button = this.#button(action);
    if (!offered && button === document.activeElement) this.#button(other).focus();
    button.disabled = !offered;
  }

  #part(selector: string): HTMLElement {
    return this.#element.querySelector(selector) as HTMLElement;
  }

  #button(action: string): HTMLButtonElement {
    return this.#part(`[data-action="${action}"]`) as HTMLButtonElement;
  }
}

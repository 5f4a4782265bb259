/**
 * One cell of the page: its code, its inputs, its outputs and its state. It knows the page's elements,
 * and nothing of how a snippet is run.
 */
import type { ModuleResult, RunError, RunEvent } from '../../protocol.ts';
import { cellId } from '../../render/ids.ts';
import { CodeBox } from '../code/code-box.ts';
import { Controls } from './controls.ts';
import type { FormerValues } from './moves.ts';
import { Outputs } from './outputs-view.ts';
import { ProgressView } from './progress-view.ts';

/** The states of a cell; the value of its `data-state`. */
export type CellState = 'static' | 'running' | 'ok' | 'error' | 'stopped';

/** What a running snippet has shown and logged until now, and its progress. */
export type CellUpdate = Extract<RunEvent, { kind: 'update' }>;

export class CellView {
  readonly name: string;
  /** Whether it shows a file of one of the book's own modules. */
  readonly isSource: boolean;
  readonly code: CodeBox;
  readonly #element: HTMLElement;
  readonly #controls: Controls;
  readonly #outputs: Outputs;
  readonly #progress: ProgressView;
  /** The text that what is shown is of. */
  #ran: string;

  /** `onChange` is called at every change of the cell's text. */
  constructor(element: HTMLElement, onChange: (cell: CellView) => void) {
    this.#element = element;
    this.name = element.dataset.cell ?? '';
    this.isSource = element.dataset.source !== undefined;
    this.code = new CodeBox(element, this.name, () => {
      this.#showStale();
      onChange(this);
    });
    this.#ran = this.code.original;
    const part = (selector: string) => this.code.part(selector);
    this.#controls = new Controls(element, part('.cell-inputs'));
    this.#outputs = new Outputs(element, part('.cell-outputs'), this.code);
    this.#progress = new ProgressView(part('.cell-progress'), part('.cell-log'));
  }

  get state(): CellState {
    return this.#element.dataset.state as CellState;
  }

  set state(state: CellState) {
    this.#element.dataset.state = state;
    this.code.running = state === 'running';
  }

  /** A run begins: the messages of the last one are removed. */
  start(): void {
    this.#ran = this.code.text;
    this.#showStale();
    this.#clear();
    this.state = 'running';
    this.#element.removeAttribute('data-shown');
  }

  /** Shows what a running snippet has shown and logged until now, and its progress. */
  update({ outputs, log, progress }: CellUpdate): void {
    this.#element.toggleAttribute('data-shown', outputs.length > 0);
    this.#outputs.merge(outputs);
    this.#progress.show(log, progress);
  }

  /** Shows the result of a run. */
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
    this.#controls.show(inputs, outputs, this.code.edited);
  }

  /** Shows a mistake; the last good outputs stay, greyed. */
  fail(error: RunError): void {
    this.state = 'error';
    this.code.fail(error);
  }

  /** Says which cells triggered this one's run, each with a link; an empty list removes the note. */
  showTriggers(cells: { name: string; edited: boolean }[]): void {
    const note = this.code.part('.cell-triggers');
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
    this.code.say(message);
  }

  /** Records that the reader has moved an input; `former` are the values before. */
  moved(former: FormerValues): void {
    this.#controls.moved(former);
  }

  /** Gives inputs values that are written as texts; see {@link Controls.set}. */
  setInputs(texts: [name: string, value: string][]): ReturnType<Controls['set']> {
    return this.#controls.set(texts);
  }

  /** Shows the inputs as they were before the last move, and gives their values. */
  takeBack(): FormerValues | undefined {
    return this.#controls.takeBack();
  }

  /** Back to the book's text and inputs. */
  reset(): void {
    this.code.reset();
    this.#controls.reset();
    this.#progress.reset();
    this.showTriggers([]);
    this.code.say('');
  }

  /** What an edit has not been run for is of the text before; the page says so. */
  #showStale(): void {
    const isStale = this.code.text !== this.#ran;
    if (isStale === this.#element.hasAttribute('data-stale')) return;
    this.#element.toggleAttribute('data-stale', isStale);
    this.code.say(isStale ? 'Edited. The results are from before: press Run.' : '');
  }

  #clear(): void {
    this.code.clearError();
    this.code.say('');
  }
}

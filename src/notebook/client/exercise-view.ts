/**
 * One exercise of the page: its listing or editor, its checks, and what it says of itself. It knows
 * the page's elements and nothing of how an answer is checked.
 */
import type { Verdict } from '../check-api.ts';
import { exerciseFiles } from '../exercise-files.ts';
import type { RunError } from '../protocol.ts';
import type { Editor } from './editor.ts';
import { errorText } from './error-text.ts';
import { showVerdicts } from './verdict-list.ts';

/** What an exercise can be in; the value of its `data-state`. */
export type ExerciseState = 'static' | 'running' | 'passed' | 'failed' | 'error' | 'stopped';

export class ExerciseView {
  readonly name: string;
  /** The text that the exercise starts with. */
  readonly start: string;
  readonly #element: HTMLElement;
  /** The checks as the build wrote them: their names, without a result. */
  readonly #open: string;
  #opening: Promise<Editor> | undefined;
  #editor: Editor | undefined;
  #text: string;

  constructor(element: HTMLElement) {
    this.#element = element;
    this.name = element.dataset.exercise ?? '';
    this.start = this.#part('.cell-listing').textContent ?? '';
    this.#text = this.start;
    this.#open = this.#part('.checks').innerHTML;
  }

  get text(): string {
    return this.#editor?.text() ?? this.#text;
  }

  set text(text: string) {
    this.#text = text;
    if (this.#editor) this.#editor.setText(text);
    else this.#part('.cell-listing code').textContent = text;
    this.#markEdited();
  }

  get edited(): boolean {
    return this.text !== this.start;
  }

  /** Turns the listing into an editor, in place; a reader who was in the listing is in the editor. */
  async open(): Promise<Editor> {
    this.#opening ??= this.#openEditor();
    this.#opening.catch(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  async edit(): Promise<void> {
    (await this.open()).focus();
  }

  /** A check begins; what the last one said is gone. */
  running(): void {
    this.#enter('running');
  }

  /** Shows what became of each check, and says how many passed. */
  show(verdicts: Verdict[], more = ''): void {
    const passed = verdicts.filter((verdict) => verdict.passed).length;
    const all = passed === verdicts.length;
    this.#enter(all ? 'passed' : 'failed');
    showVerdicts(this.#part('.checks'), verdicts);
    this.say(
      all ? `All ${passed} checks pass.${more}` : `${passed} of ${verdicts.length} checks pass.`,
    );
  }

  /** Shows a mistake for which nothing could be checked. */
  fail(error: RunError): void {
    this.#enter('error');
    this.say('Not checked.');
    const { starter } = exerciseFiles(this.name);
    const alert = this.#part('.cell-error');
    alert.textContent = errorText(error, starter);
    alert.hidden = false;
    this.#editor?.mark(error.module === starter ? error.line : undefined);
  }

  /** Says that a check was ended. */
  stopped(message: string): void {
    this.#enter('stopped');
    this.say(message);
  }

  /** A line about the exercise, read out politely. */
  say(message: string): void {
    this.#part('.cell-status').textContent = message;
  }

  /** Back to the start, with nothing checked. */
  reset(): void {
    this.text = this.start;
    this.#enter('static');
  }

  async #openEditor(): Promise<Editor> {
    const { openEditor } = await import('./editor.ts');
    const listing = this.#part('.cell-listing');
    const wasThere = document.activeElement === listing;
    const label = listing.getAttribute('aria-label') ?? '';
    const editor = openEditor(this.#part('.cell-code'), this.#text, label, {
      changed: () => this.#markEdited(),
      leave: () => this.#button('edit').focus(),
    });
    listing.hidden = true;
    this.#part('.cell').classList.add('editing');
    this.#editor = editor;
    if (wasThere) editor.focus();
    return editor;
  }

  /** Results that are not of the text that now runs are taken away. */
  #enter(state: ExerciseState): void {
    this.#element.dataset.state = state;
    this.#button('stop').disabled = state !== 'running';
    if (state === 'static' || state === 'error' || state === 'stopped') {
      this.#part('.checks').innerHTML = this.#open;
    }
    this.#part('.cell-error').hidden = true;
    this.#editor?.mark(undefined);
    this.say('Checks');
  }

  #markEdited(): void {
    this.#part('.cell').classList.toggle('edited', this.edited);
    this.#button('reset').disabled = !this.edited;
  }

  #part(selector: string): HTMLElement {
    return this.#element.querySelector(selector) as HTMLElement;
  }

  #button(action: string): HTMLButtonElement {
    return this.#part(`[data-action="${action}"]`) as HTMLButtonElement;
  }
}

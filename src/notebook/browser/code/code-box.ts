/**
 * The code of a cell or of an exercise: a listing that turns into an editor, with its buttons, its
 * status line, its error and a question to the reader. It knows the page's elements, and nothing of how
 * code is run.
 */

import type { RunError } from '../../protocol.ts';
import { load } from '../load.ts';
import { showTwin } from '../twins/show-twin.ts';
import type { Point } from './clicked-code.ts';
import { copiedText } from './code-text.ts';
import type { Editor } from './editor.ts';
import { errorPlace } from './error-place.ts';
import { isolated } from './invisible.ts';
import { offsetAt } from './listing-offset.ts';
import { type LineValues, ListingView } from './listing-view.ts';
import { type Question, questionElement } from './notice.ts';

/** Its buttons. An exercise is checked where a cell is run. */
const EDIT = '[data-action="edit"]';
const RUN = '[data-action="run"], [data-action="check"]';
const RESET = '[data-action="reset"]';
const STOP = '[data-action="stop"]';

/** How long something is mentioned. */
const MENTION_MS = 5000;

export class CodeBox implements LineValues {
  /** The name of the module whose text this is. */
  readonly module: string;
  /** The book's own text. */
  readonly original: string;
  /** Called when another text stands in the listing, so that values can go to its lines. */
  onListed: () => void = () => undefined;
  /** Called with values at lines when their lines are gone. */
  onHomeless: (values: HTMLElement[]) => void = () => undefined;
  readonly #element: HTMLElement;
  readonly #listing: ListingView;
  readonly #onChange: () => void;
  #text: string;
  /** The values at the lines of the code. */
  #values: HTMLElement[];
  #editor: Editor | undefined;
  #opening: Promise<Editor> | undefined;
  /** What the line said before something was mentioned, and when it will say so again. */
  #mention: { before: Node[]; timer: ReturnType<typeof setTimeout> } | undefined;
  #question: { asked: Question; element: HTMLElement } | undefined;

  /** The box in `element`, which has the class `cell`; `onChange` is called at every change of the text. */
  constructor(element: HTMLElement, module: string, onChange: () => void) {
    this.#element = element;
    this.#onChange = onChange;
    this.module = module;
    this.#listing = new ListingView(this.part('.cell-listing'));
    this.original = this.#listing.text;
    this.#text = this.original;
    this.#values = [...this.part('.cell-listing').querySelectorAll<HTMLElement>('[data-output]')];
    this.part('.cell-code').addEventListener('copy', (event) => {
      const copied = copiedText(this.part('.cell-listing'));
      if (copied === undefined) return;
      event.clipboardData?.setData('text/plain', copied);
      event.preventDefault();
    });
  }

  /** What the reader sees as the text. */
  get text(): string {
    return this.#editor?.text() ?? this.#text;
  }

  /** The code before the reader's eyes, which may be that of another language. */
  get shownText(): string {
    return this.#element.querySelector('.twin[open] .twin-listing code')?.textContent ?? this.text;
  }

  /** Its lines end as they do in the editor. */
  set text(text: string) {
    this.#text = text.replace(/\r\n?/g, '\n');
    if (this.#editor) {
      const values = this.#values;
      this.#editor.setText(this.#text);
      this.#place(values);
    } else {
      void this.#list(this.#text);
    }
    this.#markEdited();
  }

  get edited(): boolean {
    return this.text !== this.original;
  }

  declares(name: string): boolean {
    return (this.#editor ?? this.#listing).declares(name);
  }

  showValues(values: HTMLElement[]): HTMLElement[] {
    const homeless = (this.#editor ?? this.#listing).showValues(values);
    this.#values = values.filter((value) => !homeless.includes(value));
    return homeless;
  }

  /**
   * Turns the listing into an editor, in place. A reader whose focus was in the listing has it in the
   * editor.
   *
   * @throws when the editor's code cannot be loaded; then the next call tries again.
   */
  open(): Promise<Editor> {
    this.#opening ??= this.#openEditor();
    this.#opening.catch(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  /** Opens the editor and moves the focus there, and the caret to where the listing was clicked. */
  async edit(clicked?: Point): Promise<void> {
    this.unfold();
    const offset = clicked && offsetAt(this.part('.cell-listing'), clicked);
    (await this.open()).focus(offset);
  }

  /** Back to the book's text, with no error and no question. */
  reset(): void {
    this.text = this.original;
    this.ask(undefined);
    this.clearError();
  }

  /** Shows a mistake, and marks its line when it is in this text. */
  fail(error: RunError): void {
    const alert = this.part('.cell-error');
    const place = errorPlace(error, this.module);
    alert.replaceChildren(isolated(error.message), ...(place ? [' ', isolated(`(${place})`)] : []));
    alert.hidden = false;
    const line = error.module === this.module ? error.line : undefined;
    this.#editor?.mark(line);
    if (line !== undefined) this.#listing.unfold(line);
  }

  clearError(): void {
    this.part('.cell-error').hidden = true;
    this.#editor?.mark(undefined);
  }

  /** A line about the box, read out politely. */
  say(message: string): void {
    clearTimeout(this.#mention?.timer);
    this.#mention = undefined;
    this.part('.cell-status').textContent = message;
  }

  /** As `say`, for what need not stay: after a while the line says again what it said before. */
  mention(message: string): void {
    const status = this.part('.cell-status');
    clearTimeout(this.#mention?.timer);
    const before = this.#mention?.before ?? [...status.childNodes];
    status.textContent = message;
    const timer = setTimeout(() => {
      this.#mention = undefined;
      status.replaceChildren(...before);
    }, MENTION_MS);
    this.#mention = { before, timer };
  }

  /** Says that a run is about to end because it takes long; the reader may let it go on. */
  offerMoreTime(seconds: number, extend: () => void): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Let it run on';
    button.addEventListener('click', () => {
      extend();
      this.#button(STOP).focus();
      this.say('It runs on.');
    });
    this.say(`This takes long. It will be stopped in ${seconds} seconds.`);
    this.part('.cell-status').append(' ', button);
  }

  /**
   * Asks the reader something above the code; `undefined` removes the question. One that is asked again
   * stays as it is.
   */
  ask(question: Question | undefined): void {
    const { asked, element } = this.#question ?? {};
    if (asked?.sentence === question?.sentence && asked?.text?.code === question?.text?.code)
      return;
    const fresh = question && questionElement(question);
    const focused = element?.contains(document.activeElement);
    if (fresh) this.part('.cell-bar').after(fresh);
    if (focused) this.#button(EDIT).focus();
    element?.remove();
    this.#question = question && fresh && { asked: question, element: fresh };
  }

  /** Brings the code into sight: opens the folds that it is in, and leaves another language. */
  unfold(): void {
    showTwin(this.#element);
    const code = this.part('.cell-code');
    for (let fold = closedFold(code); fold; fold = closedFold(code)) fold.open = true;
  }

  /** Brings the line about the box before the reader's eyes. */
  reveal(): void {
    this.unfold();
    this.part('.cell-status').scrollIntoView({ block: 'center' });
  }

  /** Brings the line about the box before the reader's eyes, with the focus where Enter runs the code. */
  offerRun(): void {
    this.reveal();
    this.#button(RUN).focus({ preventScroll: true });
  }

  /** Whether Stop can be pressed. */
  set running(running: boolean) {
    this.#setEnabled(STOP, running, RUN);
  }

  part(selector: string): HTMLElement {
    const part = this.#element.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`${this.module} has no ${selector} in the page.`);
    return part;
  }

  async #openEditor(): Promise<Editor> {
    const { openEditor } = await load('the editor', import('./editor.ts'));
    const listing = this.#listing.element;
    const wasThere = document.activeElement === listing;
    const label = listing.getAttribute('aria-label') ?? '';
    const start = { text: this.#text, label, folded: this.#listing.folded() };
    const editor = openEditor(this.part('.cell-code'), start, {
      changed: () => this.#markEdited(),
      leave: () => this.#button(EDIT).focus(),
    });
    listing.hidden = true;
    this.#element.classList.add('editing');
    this.#editor = editor;
    this.#place(this.#values);
    listing.replaceChildren();
    if (wasThere) editor.focus();
    return editor;
  }

  async #list(text: string): Promise<void> {
    const isLast = await this.#listing.show(text);
    if (!isLast || this.#editor) return;
    this.#place(this.#values);
    this.onListed();
  }

  /** Puts values at the lines of the text as it is now. */
  #place(values: HTMLElement[]): void {
    const homeless = this.showValues(values);
    if (homeless.length > 0) this.onHomeless(homeless);
  }

  #markEdited(): void {
    this.#element.classList.toggle('edited', this.edited);
    this.#setEnabled(RESET, this.edited, EDIT);
    this.#onChange();
  }

  /** Enables or disables a button. If a button that has the focus is disabled, `other` gets the focus. */
  #setEnabled(selector: string, enabled: boolean, other: string): void {
    const button = this.#button(selector);
    if (!enabled && button === document.activeElement) this.#button(other).focus();
    button.disabled = !enabled;
  }

  #button(selector: string): HTMLButtonElement {
    return this.part(`.cell-bar :is(${selector})`) as HTMLButtonElement;
  }
}

/** The innermost fold that keeps an element out of sight. */
const closedFold = (element: HTMLElement) =>
  element.closest<HTMLDetailsElement>('details:not([open])');

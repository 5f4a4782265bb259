/**
 * Brings back what the reader wrote last time, and keeps what is written now. Nothing that comes
 * back is run by itself: it may be an endless loop, or somebody else's.
 */
import type { CellView } from './cell-view.ts';
import { tellPage } from './notice.ts';
import { type Edit, EditStore } from './store.ts';

/** Text is kept when the hand has rested this long, or when the page is left. */
const REST_MS = 500;

export class Keeper {
  readonly #cells: Map<string, CellView>;
  readonly #reset: (cell: CellView) => void;
  readonly #store = new EditStore(() => localStorage, tellPage);
  readonly #waiting = new Set<CellView>();
  /** By cell, the book's text that the reader's was made from, while it is not today's. */
  readonly #madeFrom = new Map<string, string>();
  /** By cell, a link's text that stands where the reader's own was; it does not take its place. */
  readonly #lent = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `reset` gives a cell the book's text back. */
  constructor(cells: Map<string, CellView>, reset: (cell: CellView) => void) {
    this.#cells = cells;
    this.#reset = reset;
    addEventListener('pagehide', () => this.flush());
    // A phone may end a page that is out of sight without telling it.
    document.addEventListener('visibilitychange', () => document.hidden && this.flush());
  }

  /** Shows the texts of last time in their cells. */
  restore(): void {
    for (const cell of this.#cells.values()) {
      const edit = this.#store.read(cell.name);
      if (edit) this.#show(cell, edit);
    }
  }

  /** The text of a cell has changed: by the reader, or back to the book's. */
  changed(cell: CellView): void {
    if (!cell.edited && !this.#lent.has(cell.name)) cell.ask(undefined);
    this.#waiting.add(cell);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), REST_MS);
  }

  /** Keeps at once what waits to be kept. */
  flush(): void {
    clearTimeout(this.#timer);
    for (const cell of this.#waiting) this.#keep(cell);
    this.#waiting.clear();
  }

  /** Forgets every text of the reader's on this page. */
  forgetAll(): void {
    for (const cell of this.#cells.values()) {
      this.#waiting.delete(cell);
      this.#forget(cell);
    }
  }

  /** Puts a link's text in a cell. The reader's own stays kept, and one press away. */
  async lend(cell: CellView, text: string): Promise<void> {
    this.flush();
    const mine = this.#store.read(cell.name);
    const differs = mine !== undefined && mine.text !== text && mine.text !== cell.original;
    this.#lent.set(cell.name, text);
    cell.text = text;
    await cell.edit();
    cell.say('This text came with the link. Read it, then press Run.');
    if (!differs) return;
    cell.ask({
      sentence: 'You have a text of your own for this cell. It is kept until you change this one.',
      text: { title: 'Your own text', code: mine.text },
      answers: [
        ['Back to mine', () => this.#backTo(cell, mine)],
        ['Keep the link’s', () => this.#adopt(cell)],
      ],
    });
  }

  #show(cell: CellView, edit: Edit): void {
    if (edit.text === cell.original) {
      this.#store.forget(cell.name);
      return;
    }
    cell.text = edit.text;
    cell.say('Your text from last time. Press Run.');
    if (edit.book === cell.original) return;
    this.#madeFrom.set(cell.name, edit.book);
    cell.ask({
      sentence: 'The book’s text of this cell has changed since you edited it.',
      text: { title: 'What the book says now', code: cell.original },
      answers: [
        ['Keep mine', () => this.#keepMine(cell)],
        ['Take the book’s', () => this.#reset(cell)],
      ],
    });
  }

  #keepMine(cell: CellView): void {
    this.#madeFrom.delete(cell.name);
    this.#keep(cell);
    cell.ask(undefined);
  }

  #backTo(cell: CellView, mine: Edit): void {
    this.#endLoan(cell);
    this.#store.keep(cell.name, mine);
    cell.ask(undefined);
    this.#show(cell, mine);
  }

  #adopt(cell: CellView): void {
    this.#endLoan(cell);
    this.#keep(cell);
    cell.ask(undefined);
  }

  /** From here on the address does not say what the cell does: a reload gives the reader's text. */
  #endLoan(cell: CellView): void {
    this.#lent.delete(cell.name);
    this.#madeFrom.delete(cell.name);
    history.replaceState(history.state, '', location.pathname + location.search);
  }

  #keep(cell: CellView): void {
    const { name, text, original, edited } = cell;
    const lent = this.#lent.get(name);
    if (lent !== undefined && (text === lent || !edited)) return;
    if (lent !== undefined) this.#endLoan(cell);
    if (edited) this.#store.keep(name, { text, book: this.#madeFrom.get(name) ?? original });
    else this.#forget(cell);
  }

  #forget(cell: CellView): void {
    this.#store.forget(cell.name);
    this.#madeFrom.delete(cell.name);
    this.#lent.delete(cell.name);
    cell.ask(undefined);
  }
}

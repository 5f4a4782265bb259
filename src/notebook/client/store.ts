/**
 * What the reader wrote, kept on the reader's machine: one text a snippet, the same on every page
 * that shows it. A browser may have no room for it or forbid it; then the page goes on without, and
 * says so once.
 */
import { editKey } from './edit-key.ts';

/** The reader's text of a cell, and the book's text that it was made from. */
export type Edit = { text: string; book: string };

/** What is asked of a browser's `localStorage`. */
export type Slots = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Edits in the slots that `open` gives; `refused` hears once why they cannot be kept. */
export class EditStore {
  readonly #open: () => Slots;
  readonly #refused: (sentence: string) => void;
  #told = false;

  constructor(open: () => Slots, refused: (sentence: string) => void) {
    this.#open = open;
    this.#refused = refused;
  }

  /** The edit kept for a cell; `undefined` when there is none, or what is there is damaged. */
  read(name: string): Edit | undefined {
    try {
      const kept: unknown = JSON.parse(this.#open().getItem(editKey(name)) ?? 'null');
      return isEdit(kept) ? { text: kept.text, book: kept.book } : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps an edit in place of the one before. */
  keep(name: string, edit: Edit): void {
    try {
      this.#open().setItem(editKey(name), JSON.stringify(edit));
    } catch (error) {
      if (!this.#told) this.#refused(reason(error));
      this.#told = true;
    }
  }

  /** Forgets the edit of a cell. */
  forget(name: string): void {
    try {
      this.#open().removeItem(editKey(name));
    } catch {
      // Where nothing can be kept there is nothing to forget.
    }
  }
}

function isEdit(kept: unknown): kept is Edit {
  const { text, book } = (kept ?? {}) as Record<string, unknown>;
  return typeof text === 'string' && typeof book === 'string';
}

function reason(error: unknown): string {
  const full = error instanceof Error && /quota/i.test(`${error.name} ${error.message}`);
  const why = full
    ? 'The browser has no room left to keep your changes'
    : 'The browser does not let this site keep your changes';
  return `${why}: they last until you close or reload this page. “Copy code” or “Copy link” takes them along.`;
}

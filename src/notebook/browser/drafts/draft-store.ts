/**
 * The reader's texts in the browser's storage. A browser may have no room or forbid storage; then the
 * page works without it, and says so once.
 */
import { draftKey } from './storage-key.ts';

/** The reader's text of a module, and the book's text that it was made from. */
export type Draft = { text: string; base: string };

/** The methods of `localStorage` that the store uses. */
export type Slots = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Drafts in the slots that `open` gives; `refused` gets one sentence when they cannot be stored. */
export class DraftStore {
  readonly #open: () => Slots;
  readonly #refused: (sentence: string) => void;
  #isReported = false;

  constructor(open: () => Slots, refused: (sentence: string) => void) {
    this.#open = open;
    this.#refused = refused;
  }

  /** The draft of a module; `undefined` when there is none or it is damaged. */
  read(module: string): Draft | undefined {
    try {
      return parseDraft(this.#open().getItem(draftKey(module)));
    } catch {
      return undefined;
    }
  }

  /** Stores a draft in place of the one before. */
  save(module: string, { text, base }: Draft): void {
    try {
      // The stored name of the base is `book`.
      this.#open().setItem(draftKey(module), JSON.stringify({ text, book: base }));
    } catch (error) {
      if (!this.#isReported) this.#refused(reason(error));
      this.#isReported = true;
    }
  }

  /** Removes the draft of a module. */
  remove(module: string): void {
    try {
      this.#open().removeItem(draftKey(module));
    } catch {
      // Where nothing can be stored there is nothing to remove.
    }
  }
}

function parseDraft(stored: string | null): Draft | undefined {
  const { text, book } = (JSON.parse(stored ?? 'null') ?? {}) as Record<string, unknown>;
  return typeof text === 'string' && typeof book === 'string' ? { text, base: book } : undefined;
}

function reason(error: unknown): string {
  const full = error instanceof Error && /quota/i.test(`${error.name} ${error.message}`);
  const why = full
    ? 'The browser has no room left to keep your changes'
    : 'The browser does not let this site keep your changes';
  return `${why}: they last until you close or reload this page. “Copy code” or “Copy link” takes them along.`;
}

/**
 * The reader's texts in the browser's storage. A browser may have no room or forbid storage; then the
 * page works without it, and says so once.
 */
import { conflictKey, draftKey } from './storage-key.ts';

/** The reader's text of a module, and the book's text that it was made from. */
export type Draft = { text: string; base: string };

/** What is stored for a module: as it is written, and what that says. */
export type Stored = {
  /** `null` when there is nothing. */
  raw: string | null;
  /** `undefined` when there is none or it is damaged. */
  draft?: Draft;
  /** The name of this draft among all that were ever stored, and of the draft that it replaced. */
  revision?: string;
  after?: string;
};

/** The methods of `localStorage` that the store uses. */
export type Slots = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Drafts in the slots that `open` gives; `refused` gets one sentence when they cannot be stored. */
export class DraftStore {
  readonly #open: () => Slots;
  readonly #refused: (sentence: string) => void;
  #isReported = false;

  constructor(open: () => Slots, refused: (sentence: string) => void) {
    this.#open = open;
    this.#refused = refused;
  }

  /** What is stored for a module. */
  read(module: string): Stored {
    return parseStored(this.#get(draftKey(module)));
  }

  /**
   * Stores a draft in place of the one before, whose revision was `after`. Gives what is stored then;
   * `undefined` when the browser refuses.
   */
  save(module: string, draft: Draft, after?: string): Stored | undefined {
    const raw = stringify(draft, { revision: newId(), after });
    return this.#set(draftKey(module), raw) ? parseStored(raw) : undefined;
  }

  /** Removes the draft of a module. */
  remove(module: string): void {
    this.#remove(draftKey(module));
  }

  /** The texts that conflict with a module's draft, by their keys. */
  conflicts(module: string): { key: string; draft: Draft }[] {
    return this.#keys(conflictKey(module, '')).flatMap((key) => {
      const { draft } = parseStored(this.#get(key));
      return draft ? [{ key, draft }] : [];
    });
  }

  /** A key for one more text that conflicts with a module's draft; the same for the same name. */
  newConflict(module: string, name = newId()): string {
    return conflictKey(module, name);
  }

  /** Stores a conflicting text; `false` when the browser refuses. */
  saveConflict(key: string, draft: Draft): boolean {
    return this.#set(key, stringify(draft));
  }

  /** Removes a conflicting text. */
  removeConflict(key: string): void {
    this.#remove(key);
  }

  #get(key: string): string | null {
    try {
      return this.#open().getItem(key);
    } catch {
      return null;
    }
  }

  #set(key: string, value: string): boolean {
    try {
      this.#open().setItem(key, value);
      return true;
    } catch (error) {
      if (!this.#isReported) this.#refused(reason(error));
      this.#isReported = true;
      return false;
    }
  }

  #remove(key: string): void {
    try {
      this.#open().removeItem(key);
    } catch {
      // Where nothing can be stored there is nothing to remove.
    }
  }

  #keys(start: string): string[] {
    try {
      const slots = this.#open();
      const keys = Array.from({ length: slots.length }, (_, i) => slots.key(i) ?? '');
      // (A module's name may begin with another's.)
      return keys.filter((key) => key.startsWith(start) && !key.slice(start.length).includes('/'));
    } catch {
      return [];
    }
  }
}

/** What a stored value says. */
export function parseStored(raw: string | null): Stored {
  try {
    const value = (JSON.parse(raw ?? 'null') ?? {}) as Record<string, unknown>;
    const { text, book, revision, after } = value;
    if (typeof text !== 'string' || typeof book !== 'string') return { raw };
    return { raw, draft: { text, base: book }, revision: word(revision), after: word(after) };
  } catch {
    return { raw };
  }
}

const word = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** The stored name of the base is `book`. */
function stringify(
  { text, base }: Draft,
  more: { revision?: string; after?: string } = {},
): string {
  return JSON.stringify({ text, book: base, ...more });
}

/** (`crypto.randomUUID` is missing where a host has no https.) */
function newId(): string {
  return crypto.getRandomValues(new Uint32Array(2)).join('-');
}

function reason(error: unknown): string {
  const full = error instanceof Error && /quota/i.test(`${error.name} ${error.message}`);
  const why = full
    ? 'The browser has no room left to keep your changes'
    : 'The browser does not let this site keep your changes';
  return `${why}: they last until you close or reload this page. “Copy code” or “Copy link” takes them along.`;
}

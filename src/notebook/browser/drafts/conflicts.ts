/**
 * The texts of one box that are stored beside its draft, because they are in conflict with it, until the
 * reader has chosen: the text that this window has, and those of other windows and of earlier visits.
 */
import type { Draft, DraftStore, Stored } from './draft-store.ts';

export class Conflicts {
  readonly #store: DraftStore;
  readonly #module: string;
  /** Where this window's text is stored, and which one is there. */
  #own: { key: string; text?: string } | undefined;

  constructor(store: DraftStore, module: string) {
    this.#store = store;
    this.#module = module;
  }

  /** Whether this window has a text here. */
  get hasOwn(): boolean {
    return this.#own !== undefined;
  }

  /** This window's text, if it is stored here. */
  get ownText(): string | undefined {
    return this.#own?.text;
  }

  /** Whether this window's text is stored under `key`. */
  isOwn(key: string): boolean {
    return key === this.#own?.key;
  }

  /** Stores this window's text, in the place of the one before. */
  saveOwn(draft: Draft): void {
    this.#own ??= { key: this.#store.newConflict(this.#module) };
    if (this.#store.saveConflict(this.#own.key, draft)) this.#own.text = draft.text;
  }

  /** Removes this window's text. */
  dropOwn(): void {
    if (this.#own) this.#store.removeConflict(this.#own.key);
    this.#own = undefined;
  }

  /** This window's text stays where it is stored, and is not this window's any more. */
  leaveOwn(): void {
    this.#own = undefined;
  }

  /** Stores a draft that was replaced unseen; two windows that do so store it once. */
  add({ draft, revision }: Stored): void {
    if (draft) this.#store.saveConflict(this.#store.newConflict(this.#module, revision), draft);
  }

  /** A stored text that is not this one. */
  other(text: string): Draft | undefined {
    const stored = this.#store.conflicts(this.#module);
    return stored.find(({ draft }) => draft.text !== text)?.draft;
  }

  /** Removes the texts that are one of these. */
  remove(texts: string[]): void {
    for (const { key, draft } of this.#store.conflicts(this.#module)) {
      if (texts.includes(draft.text)) this.#store.removeConflict(key);
    }
  }
}

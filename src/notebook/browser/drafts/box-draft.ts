/**
 * The text of one box and what the browser stores of it. Another window may change what is stored. A
 * text that this window has only shown gives way to the new one. A text that only this window has is in
 * conflict with it: it gets a place of its own in the storage until the reader has chosen.
 */
import type { CodeBox } from '../code/code-box.ts';
import { invisibleSentence } from '../code/invisible.ts';
import type { Question } from '../code/notice.ts';
import { Conflicts } from './conflicts.ts';
import { type Draft, type DraftStore, parseStored, type Stored } from './draft-store.ts';
import * as questions from './questions.ts';
import { draftKey } from './storage-key.ts';

/** What a draft needs of its box. */
export type DraftBox = Pick<CodeBox, 'module' | 'original' | 'text' | 'edited' | 'say' | 'ask'>;

/** What a draft needs of its page. */
export type DraftPage = {
  /** Says that a text is the reader's from last time. */
  restored: string;
  /** Gives the box the book's text back. */
  reset(): void;
  /** Takes a link's text out of the address: a reload gives the reader's. */
  leaveLink(): void;
};

const CHANGED = 'Changed in another window.';
const RESET = 'Reset in another window.';

/** A text that a link brings; `shown` is called when it is in the box, and says what to say of it. */
export type LinkedText = { code: string; shown(): string };

export class BoxDraft {
  readonly #box: DraftBox;
  readonly #store: DraftStore;
  readonly #page: DraftPage;
  /** What was stored when this window last looked. */
  #seen: Stored = { raw: null };
  /** What this window was the last to store, and the revision that it meant to replace. */
  #own: { raw: string | null; replaced?: string } | undefined;
  /** The book's text that the reader's was made from, while it is not today's. */
  #madeFrom: string | undefined;
  /** Whether the box's text must not replace what is stored before the reader has chosen. */
  #inConflict = false;
  /** The texts that are stored meanwhile. */
  readonly #conflicts: Conflicts;
  /** The text that a link brought, until the reader has a text of the cell that is not the link's. */
  #linked: string | undefined;

  constructor(box: DraftBox, store: DraftStore, page: DraftPage) {
    this.#box = box;
    this.#store = store;
    this.#page = page;
    this.#conflicts = new Conflicts(store, box.module);
  }

  /** Shows the stored text. */
  restore(): void {
    const { module, original } = this.#box;
    this.#seen = this.#store.read(module);
    const { draft } = this.#seen;
    if (draft?.text === original) this.#remove();
    else if (draft) this.#show(draft, this.#page.restored);
    this.#conflicts.remove([this.#box.text, original]);
    this.#ask();
  }

  /** Stores the box's text. */
  save(): void {
    if (this.#showsLink) return;
    this.lookAgain();
    if (this.#inConflict) this.#saveConflict();
    else this.#saveDraft();
    this.#ask();
  }

  /** Another window has stored `value` for this module, or removed what was there. */
  changedElsewhere(key: string, value: string | null): void {
    if (key === draftKey(this.#box.module)) this.#draftChanged(parseStored(value));
    else if (this.#conflicts.isOwn(key) && value === null) this.#answeredElsewhere();
    this.#ask();
  }

  /** Looks for a change that this window was not told of, because it slept. */
  lookAgain(): void {
    if (!this.#isUpToDate()) this.#ask();
  }

  /** Shows a link's text. The reader's own stays stored, and one press away. */
  openLink(link: LinkedText): void {
    this.save();
    const isStored = this.#box.text === (this.#inConflict ? this.#conflicts.ownText : this.#stored);
    if (isStored || this.#showsLink || !this.#box.edited) {
      this.#showLink(link);
      return;
    }
    const take = () => this.#showLink(link);
    this.#box.ask(questions.unstoredQuestion(link.code, () => this.#ask(), take));
  }

  /** Whether the box shows what a link brought, and the reader has changed nothing. */
  get #showsLink(): boolean {
    return this.#linked === this.#box.text && !this.#conflicts.hasOwn;
  }

  /** The text that is stored, as far as this window knows: the book's, when nothing is. */
  get #stored(): string {
    return this.#seen.draft?.text ?? this.#box.original;
  }

  get #draft(): Draft {
    return { text: this.#box.text, base: this.#madeFrom ?? this.#box.original };
  }

  #showLink({ code, shown }: LinkedText): void {
    this.#conflicts.leaveOwn();
    this.#madeFrom = undefined;
    if (code !== this.#box.text) this.#box.text = code;
    this.#linked = this.#box.text;
    this.#inConflict = this.#seen.draft !== undefined && this.#stored !== this.#linked;
    this.#say(shown());
    this.#ask();
  }

  /** `false` when something else is stored than this window has seen: it has now. */
  #isUpToDate(): boolean {
    const stored = this.#store.read(this.#box.module);
    if (stored.raw === this.#seen.raw) return true;
    this.#meet(stored);
    return false;
  }

  #draftChanged(stored: Stored): void {
    const { module, text } = this.#box;
    if (this.#store.read(module).raw !== this.#seen.raw) {
      // Both stored a text at once, and this one's was replaced unseen. The other window may be closed by now.
      const isLost = this.#own?.raw === this.#seen.raw && stored.after !== this.#seen.revision;
      if (isLost && stored.draft) this.#conflicts.add(this.#seen);
      this.#meet(stored);
      return;
    }
    const { draft, raw, revision } = stored;
    if (!draft) return;
    // The page has read it as it opened.
    if (raw === this.#seen.raw) this.#say(CHANGED);
    // Both windows stored a text at once: this one has replaced the other's, which it had not seen.
    const isReplaced = this.#own?.raw === this.#seen.raw && this.#own.replaced !== revision;
    if (isReplaced && draft.text !== text) this.#conflicts.add(stored);
  }

  /** Something else is stored now. */
  #meet(stored: Stored): void {
    const hasOwnText = this.#inConflict || this.#box.text !== this.#stored;
    this.#seen = stored;
    if (this.#stored === this.#box.text || this.#stored === this.#conflicts.ownText) {
      this.#settle();
      this.#comparesWith(stored.draft?.base);
    } else if (hasOwnText) {
      this.#inConflict = true;
      this.#saveConflict();
      this.#say(CHANGED);
    } else {
      this.#show(stored.draft, stored.draft ? CHANGED : RESET);
    }
  }

  /** The reader has chosen the other text, in another window. */
  #answeredElsewhere(): void {
    const isChosen = this.#box.text === this.#conflicts.ownText;
    this.#conflicts.leaveOwn();
    this.#seen = this.#store.read(this.#box.module);
    if (!isChosen) {
      this.#saveConflict();
      return;
    }
    this.#settle();
    this.#show(this.#seen.draft, CHANGED);
  }

  #show(draft: Draft | undefined, sentence: string): void {
    this.#comparesWith(draft?.base);
    this.#box.text = draft?.text ?? this.#box.original;
    this.#say(sentence);
  }

  #comparesWith(base: string | undefined): void {
    this.#madeFrom = base === this.#box.original ? undefined : base;
  }

  #say(sentence: string): void {
    this.#box.say([sentence, invisibleSentence(this.#box.text)].filter(Boolean).join(' '));
  }

  /** `false` when the browser refuses. */
  #saveDraft(): boolean {
    this.#leaveLink();
    const { module, text, edited } = this.#box;
    const { text: stored, base } = this.#seen.draft ?? {};
    const draft = this.#draft;
    if (text === stored && draft.base === base) return true;
    if (!edited) {
      this.#remove();
      return true;
    }
    const saved = this.#store.save(module, draft, this.#seen.revision);
    if (saved) this.#replace(saved);
    return saved !== undefined;
  }

  #remove(): void {
    this.#madeFrom = undefined;
    if (!this.#seen.draft) return;
    this.#store.remove(this.#box.module);
    this.#replace({ raw: null });
  }

  #replace(stored: Stored): void {
    this.#own = { raw: stored.raw, replaced: this.#seen.revision };
    this.#seen = stored;
  }

  #saveConflict(): void {
    const { text, edited } = this.#box;
    if (this.#showsLink || text === this.#conflicts.ownText) return;
    this.#page.leaveLink();
    if (edited) this.#conflicts.saveOwn(this.#draft);
    else this.#conflicts.dropOwn();
  }

  #leaveLink(): void {
    if (this.#linked !== undefined) this.#page.leaveLink();
    this.#linked = undefined;
  }

  /** The conflict is over. */
  #settle(): void {
    this.#inConflict = false;
    this.#conflicts.dropOwn();
    this.#leaveLink();
  }

  #ask(): void {
    this.#box.ask(this.#question());
  }

  #question(): Question | undefined {
    const { original, text } = this.#box;
    if (this.#inConflict) {
      const question =
        this.#linked === undefined ? questions.windowsQuestion : questions.linkQuestion;
      return question(
        this.#stored,
        () => this.#keep(),
        () => this.#takeStored(),
      );
    }
    const other = this.#conflicts.other(text);
    if (other) {
      return questions.storedQuestion(
        other.text,
        () => this.#drop(other),
        () => this.#take(other),
      );
    }
    if (this.#madeFrom === undefined) return undefined;
    return questions.bookQuestion(original, () => this.#keepOnNewBase(), this.#page.reset);
  }

  #keep(): void {
    // What the reader has not been shown is not replaced, but asked about.
    if (this.#isUpToDate() && this.#saveDraft()) this.#settle();
    this.#ask();
  }

  #takeStored(): void {
    const sentence = this.#linked === undefined ? '' : this.#page.restored;
    this.#seen = this.#store.read(this.#box.module);
    this.#settle();
    this.#show(this.#seen.draft, sentence);
    this.#ask();
  }

  #take(other: Draft): void {
    if (!this.#isUpToDate()) {
      this.#ask();
      return;
    }
    this.#show(other, '');
    if (this.#saveDraft()) this.#drop(other);
  }

  /** Removes a stored text that the reader has chosen, or chosen against. */
  #drop({ text }: Draft): void {
    this.#conflicts.remove([text]);
    this.#ask();
  }

  #keepOnNewBase(): void {
    this.#madeFrom = undefined;
    this.save();
  }
}

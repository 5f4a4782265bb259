/**
 * Restores what the reader wrote last time, and stores what is written now. Restored text is not run:
 * it may be an endless loop, or somebody else's.
 */
import type { CodeBox } from '../code/code-box.ts';
import { showPageNotice } from '../code/notice.ts';
import { type Draft, DraftStore } from './draft-store.ts';

/** Text is stored when the reader has paused this long, and when the page is left. */
const PAUSE_MS = 500;

export class DraftKeeper {
  readonly #boxes: () => Iterable<CodeBox>;
  readonly #reset: (box: CodeBox) => void;
  readonly #restored: string;
  readonly #store = new DraftStore(() => localStorage, showPageNotice);
  readonly #waiting = new Set<CodeBox>();
  /** By box, the book's text that the reader's was made from, while it is not today's. */
  readonly #madeFrom = new Map<CodeBox, string>();
  /** By box, a link's text that is shown while the reader's own stays stored. */
  readonly #shared = new Map<CodeBox, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param boxes the boxes whose texts are kept
   * @param reset gives a box the book's text back
   * @param restored says that a text is the reader's from last time
   */
  constructor(boxes: () => Iterable<CodeBox>, reset: (box: CodeBox) => void, restored: string) {
    this.#boxes = boxes;
    this.#reset = reset;
    this.#restored = restored;
    addEventListener('pagehide', () => this.flush());
    // A phone may end a page that is out of sight without telling it.
    document.addEventListener('visibilitychange', () => document.hidden && this.flush());
  }

  /** Shows the stored texts in their boxes. */
  restore(): void {
    for (const box of this.#boxes()) {
      const draft = this.#store.read(box.module);
      if (draft) this.#show(box, draft);
    }
  }

  /** The text of a box has changed: by the reader, or back to the book's. */
  changed(box: CodeBox): void {
    if (!box.edited && !this.#shared.has(box)) box.ask(undefined);
    this.#waiting.add(box);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), PAUSE_MS);
  }

  /** Stores at once what waits to be stored. */
  flush(): void {
    clearTimeout(this.#timer);
    for (const box of this.#waiting) this.#save(box);
    this.#waiting.clear();
  }

  /** Removes every draft of this page. */
  removeAll(): void {
    for (const box of this.#boxes()) {
      this.#waiting.delete(box);
      this.#remove(box);
    }
  }

  /** Puts a link's text in a box. The reader's own stays stored, and one press away. */
  async openShared(box: CodeBox, text: string): Promise<void> {
    this.flush();
    const mine = this.#store.read(box.module);
    const differs = mine !== undefined && mine.text !== text && mine.text !== box.original;
    this.#shared.set(box, text);
    box.text = text;
    box.say('This text came with the link. Read it, then press Run.');
    if (differs) {
      box.ask({
        sentence:
          'You have a text of your own for this cell. It is kept until you change this one.',
        text: { title: 'Your own text', code: mine.text },
        answers: [
          ['Back to mine', () => this.#backTo(box, mine)],
          ['Keep the link’s', () => this.#adopt(box)],
        ],
      });
    }
    await box.edit();
  }

  #show(box: CodeBox, draft: Draft): void {
    if (draft.text === box.original) {
      this.#store.remove(box.module);
      return;
    }
    box.text = draft.text;
    box.say(this.#restored);
    if (draft.base === box.original) return;
    this.#madeFrom.set(box, draft.base);
    box.ask({
      sentence: 'The book’s text of this cell has changed since you edited it.',
      text: { title: 'What the book says now', code: box.original },
      answers: [
        ['Keep mine', () => this.#keepMine(box)],
        ['Take the book’s', () => this.#reset(box)],
      ],
    });
  }

  #keepMine(box: CodeBox): void {
    this.#madeFrom.delete(box);
    this.#save(box);
    box.ask(undefined);
  }

  #backTo(box: CodeBox, mine: Draft): void {
    this.#endShared(box);
    this.#store.save(box.module, mine);
    box.ask(undefined);
    this.#show(box, mine);
  }

  #adopt(box: CodeBox): void {
    this.#endShared(box);
    this.#save(box);
    box.ask(undefined);
  }

  /** From now on the address does not say what the box shows: a reload gives the reader's text. */
  #endShared(box: CodeBox): void {
    this.#shared.delete(box);
    this.#madeFrom.delete(box);
    history.replaceState(history.state, '', location.pathname + location.search);
  }

  #save(box: CodeBox): void {
    const { module, text, original, edited } = box;
    const shared = this.#shared.get(box);
    if (shared !== undefined && (text === shared || !edited)) return;
    if (shared !== undefined) this.#endShared(box);
    if (edited) this.#store.save(module, { text, base: this.#madeFrom.get(box) ?? original });
    else this.#remove(box);
  }

  #remove(box: CodeBox): void {
    this.#store.remove(box.module);
    this.#madeFrom.delete(box);
    this.#shared.delete(box);
    box.ask(undefined);
  }
}

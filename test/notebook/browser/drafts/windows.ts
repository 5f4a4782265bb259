/**
 * Windows that share a storage as those of a browser do: what one writes, it sees at once; the others are
 * told later, in the order in which the browser took the writes.
 */
import { BoxDraft, type DraftBox } from '../../../../src/notebook/browser/drafts/box-draft.ts';
import { DraftStore, type Slots } from '../../../../src/notebook/browser/drafts/draft-store.ts';

const MODULE = 'quadratic/roots';
export const BOOK = 'the book’s';

type Write = { key: string; value: string | null };
type Question = NonNullable<Parameters<DraftBox['ask']>[0]>;

/** A browser's storage, as its own process has it. */
export class Storage {
  readonly entries = new Map<string, string>();
  readonly windows: Window[] = [];

  /** Takes the oldest write of a window and tells all of them. */
  commit(from: Window): void {
    const write = from.written.shift();
    if (!write) return;
    apply(this.entries, write);
    for (const window of this.windows) window.told.push(write);
  }

  /** Lets everything that was written arrive everywhere. */
  settle(): void {
    const busy = () => this.windows.some(({ written, told }) => written.length + told.length > 0);
    while (busy()) {
      for (const window of this.windows) {
        while (window.written.length > 0) this.commit(window);
        while (window.told.length > 0) window.hear();
      }
    }
  }

  /** Every text that is stored. */
  get texts(): string[] {
    return [...this.entries.values()].map((value) => JSON.parse(value).text);
  }
}

/** A window that shows one box. */
export class Window {
  readonly storage: Storage;
  /** What it wrote that the browser has not taken yet, and what it has not been told yet. */
  readonly written: Write[] = [];
  readonly told: Write[] = [];
  /** What it wrote and has not been told to be taken. */
  readonly #pending = new Set<Write>();
  readonly said: string[] = [];
  text = BOOK;
  question: Question | undefined;
  #view: Map<string, string>;
  #draft: BoxDraft;

  constructor(storage: Storage) {
    this.storage = storage;
    storage.windows.push(this);
    this.#view = new Map(storage.entries);
    this.#draft = this.#open();
  }

  type(text: string): void {
    this.text = text;
  }

  save(): void {
    this.#draft.save();
  }

  reset(): void {
    this.text = BOOK;
    this.save();
  }

  openLink(code: string): void {
    this.#draft.openLink({ code, shown: () => 'It came with the link.' });
  }

  lookAgain(): void {
    this.#draft.lookAgain();
  }

  /** Is told of the oldest write that it has not been told of. */
  hear(): void {
    const write = this.told.shift();
    if (!write || this.#pending.delete(write)) return;
    const { key, value } = write;
    if (![...this.#pending].some((own) => own.key === key)) apply(this.#view, write);
    this.#draft.changedElsewhere(key, value);
  }

  /** Opens anew; without storing what waits, as when the page was killed. */
  reopen(): void {
    while (this.written.length > 0) this.storage.commit(this);
    this.told.length = 0;
    this.#pending.clear();
    this.#view = new Map(this.storage.entries);
    this.#draft = this.#open();
  }

  answer(label: string): void {
    const answer = this.question?.answers.find(([words]) => words === label);
    if (!answer) throw new Error(`No answer “${label}”: ${JSON.stringify(this.question)}`);
    answer[1]();
  }

  #open(): BoxDraft {
    this.text = BOOK;
    this.question = undefined;
    const window = this;
    const box: DraftBox = {
      module: MODULE,
      original: BOOK,
      get text() {
        return window.text;
      },
      set text(text: string) {
        window.text = text;
      },
      get edited() {
        return window.text !== BOOK;
      },
      say: (sentence) => void this.said.push(sentence),
      ask: (question) => {
        this.question = question;
      },
    };
    const store = new DraftStore(
      () => this.#slots,
      () => undefined,
    );
    const draft = new BoxDraft(box, store, {
      restored: 'from last time',
      reset: () => this.reset(),
      leaveLink: () => undefined,
    });
    draft.restore();
    return draft;
  }

  get #slots(): Slots {
    const view = this.#view;
    const write = (written: Write) => {
      apply(view, written);
      this.written.push(written);
      this.#pending.add(written);
    };
    return {
      getItem: (key) => view.get(key) ?? null,
      setItem: (key, value) => write({ key, value }),
      removeItem: (key) => view.has(key) && write({ key, value: null }),
      key: (i) => [...view.keys()][i] ?? null,
      length: view.size,
    };
  }
}

function apply(entries: Map<string, string>, { key, value }: Write): void {
  if (value === null) entries.delete(key);
  else entries.set(key, value);
}

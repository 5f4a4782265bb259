/**
 * Restores what the reader wrote last time, and stores what is written now. Restored text is not run:
 * it may be an endless loop, or somebody else's.
 */
import type { CodeBox } from '../code/code-box.ts';
import { showPageNotice } from '../code/notice.ts';
import { BoxDraft, type LinkedText } from './box-draft.ts';
import { DraftStore } from './draft-store.ts';
import { parseLink } from './link.ts';
import { moduleOfKey } from './storage-key.ts';

/** Text is stored when the reader has paused this long, before each run, and when the page is left. */
const PAUSE_MS = 80;

export class DraftKeeper {
  readonly #reset: (box: CodeBox) => void;
  readonly #restored: string;
  readonly #store = new DraftStore(() => localStorage, showPageNotice);
  readonly #drafts = new Map<CodeBox, BoxDraft>();
  readonly #waiting = new Set<CodeBox>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param reset gives a box the book's text back
   * @param restored says that a text is the reader's from last time
   */
  constructor(reset: (box: CodeBox) => void, restored: string) {
    this.#reset = reset;
    this.#restored = restored;
    addEventListener('pagehide', () => this.flush());
    addEventListener('pageshow', () => this.#lookAgain());
    document.addEventListener('visibilitychange', () => {
      // A phone may end a page that is out of sight without telling it.
      if (document.hidden) this.flush();
      else this.#lookAgain();
    });
  }

  /** Shows the stored texts in these boxes, and keeps their texts from now on. */
  restore(boxes: Iterable<CodeBox>): void {
    for (const box of boxes) {
      const draft = new BoxDraft(box, this.#store, {
        restored: this.#restored,
        reset: () => this.#reset(box),
        leaveLink: () => leaveLink(box.module),
      });
      this.#drafts.set(box, draft);
      draft.restore();
    }
  }

  /** The text of a box has changed: by the reader, or back to the book's. */
  changed(box: CodeBox): void {
    this.#waiting.add(box);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), PAUSE_MS);
  }

  /** Stores at once what waits to be stored. */
  flush(): void {
    clearTimeout(this.#timer);
    for (const box of this.#waiting) this.#drafts.get(box)?.save();
    this.#waiting.clear();
  }

  /** Another window has changed the storage. */
  changedElsewhere({ key, newValue }: StorageEvent): void {
    const module = moduleOfKey(key ?? '');
    for (const [box, draft] of this.#drafts) {
      if (box.module === module) draft.changedElsewhere(key as string, newValue);
    }
  }

  /** Puts a link's text in a box. The reader's own stays stored, and one press away. */
  async openLink(box: CodeBox, link: LinkedText): Promise<void> {
    this.flush();
    this.#drafts.get(box)?.openLink(link);
    if (link.code === box.original) box.offerRun();
    else await box.edit();
  }

  #lookAgain(): void {
    for (const draft of this.#drafts.values()) draft.lookAgain();
  }
}

/** Takes the link out of the address, if it is for this module; a link to an answer names its folder. */
function leaveLink(module: string): void {
  const { cell } = parseLink(location.hash) ?? {};
  if (cell !== module && `${cell}/starter` !== module) return;
  history.replaceState(history.state, '', location.pathname + location.search);
}

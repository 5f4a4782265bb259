/**
 * Keeps the book on the reader's device: a page that is read by itself, the whole book when the reader
 * asks for it. It is loaded once a page has been read for a while.
 */
import { BASE } from '../../notebook/browser/base.ts';
import { store, stored, unstore } from '../../notebook/browser/drafts/storage-key.ts';
import { WORKER } from '../../notebook/browser/own-worker.ts';
import { offerUpdate, ownBuild, servedBuild } from '../../notebook/browser/update.ts';
import { askWorker } from './ask-worker.ts';
import { cachePrefix, find, removeCaches, WHOLE } from './caches.ts';
import type { Ending } from './wish.ts';

/** Where it is stored that the reader removed the book; nothing is kept until it is asked for again. */
const REMOVED = `${cachePrefix}1/removed`;

const SENTENCES: Record<Ending, string> = {
  kept: 'Kept for reading offline.',
  'no room': 'This device has no room for the book. Make some, and press the button again.',
  'not all came': 'Not all of the book came. Check the connection, and press the button again.',
};

/** A reader who saves data is not sent what was not asked for. */
const savesData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** Starts where a book can be kept: not in a frame, and not while the book is being written. */
export function start(): void {
  const box = document.querySelector<HTMLElement>('[data-keep-book]');
  const build = ownBuild();
  const isPossible = 'serviceWorker' in navigator && 'caches' in window && window.top === window;
  if (box && build && isPossible) void new BookKeeper(box, build).start();
}

class BookKeeper {
  readonly #box: HTMLElement;
  readonly #build: string;
  readonly #keep: HTMLButtonElement;
  readonly #remove: HTMLButtonElement;
  readonly #progress: HTMLProgressElement;

  constructor(box: HTMLElement, build: string) {
    const part = <T extends HTMLElement>(name: string) => box.querySelector(name) as T;
    this.#box = box;
    this.#build = build;
    this.#keep = part('[data-keep="book"]');
    this.#remove = part('[data-keep="nothing"]');
    this.#progress = part('progress');
    this.#keep.addEventListener('click', () => void this.#keepBook());
    this.#remove.addEventListener('click', () => void this.#removeBook());
  }

  /** Keeps the page, and offers to keep the book. Where the browser refuses that, nothing is shown. */
  async start(): Promise<void> {
    try {
      const isKept = await find(new URL(`${BASE}/${WHOLE}`, location.href).href);
      if (stored(REMOVED) === null && !savesData()) {
        await navigator.serviceWorker.register(WORKER);
        const page = location.origin + location.pathname;
        askWorker({ build: this.#build, keep: { page } }).catch(() => undefined);
      }
      if (isKept) this.#showKept();
      else await this.#offer();
    } catch {
      this.#box.hidden = true;
    }
  }

  async #offer(): Promise<void> {
    const bytes = (await servedBuild())?.bytes;
    // The host does not answer: nothing can be kept now.
    if (bytes === undefined) return;
    const megabytes = Math.max(1, Math.round(bytes / 1e6));
    this.#keep.textContent = `Keep the whole book on this device (${megabytes} MB)`;
    this.#keep.hidden = false;
    this.#box.hidden = false;
  }

  #showKept(): void {
    this.#say(SENTENCES.kept);
    this.#remove.hidden = false;
    if (document.activeElement === this.#keep) this.#remove.focus();
    this.#keep.hidden = true;
    this.#box.hidden = false;
  }

  async #keepBook(): Promise<void> {
    if (!this.#progress.hidden) return;
    this.#progress.hidden = false;
    this.#progress.removeAttribute('value');
    this.#keep.setAttribute('aria-disabled', 'true');
    this.#say('Keeping the book …');
    const ending = await this.#askForBook();
    this.#progress.hidden = true;
    this.#keep.removeAttribute('aria-disabled');
    if (ending === 'not all came') void offerUpdate();
    if (ending === 'kept') this.#showKept();
    else this.#say(SENTENCES[ending]);
  }

  async #askForBook(): Promise<Ending> {
    try {
      unstore(REMOVED);
      // A browser that is short of room removes this last. Some browsers ask their user.
      void navigator.storage?.persist?.();
      return await askWorker({ build: this.#build, keep: 'book' }, (bytes, all) => {
        this.#progress.max = all;
        this.#progress.value = bytes;
      });
    } catch {
      return 'not all came';
    }
  }

  async #removeBook(): Promise<void> {
    const registration = await navigator.serviceWorker.getRegistration(`${BASE}/`);
    await registration?.unregister();
    await removeCaches();
    // A full storage cannot note it: then the pages that are read from now on are kept again.
    store(REMOVED, 'removed');
    this.#say('Removed from this device.');
    await this.#offer();
    if (document.activeElement === this.#remove) this.#keep.focus();
    this.#remove.hidden = true;
  }

  #say(sentence: string): void {
    const status = this.#box.querySelector('[role="status"]');
    if (status) status.textContent = sentence;
  }
}

/**
 * The line about the whole page: what runs, what is edited, and the buttons for all cells.
 */
import { setText } from '../morph.ts';
import type { CellView } from './cell-view.ts';

/** A run that is shorter is not worth a word, and a slider makes many of them. */
const LONG_MS = 200;

export class PageBar {
  readonly #element = document.querySelector<HTMLElement>('[data-page-bar]');
  #running: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Says which module runs, if it takes a while; `undefined` when nothing runs. */
  showRunning(module: string | undefined): void {
    this.#running = module;
    if (module === undefined) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#showRunning(undefined);
    } else this.#timer ??= setTimeout(() => this.#showRunning(this.#running), LONG_MS);
  }

  #showRunning(module: string | undefined): void {
    this.#timer = undefined;
    this.#status(module === undefined ? '' : `Running ${module}.ts …`);
    this.#element?.toggleAttribute('data-running', module !== undefined);
  }

  /** Says which of the book's own modules are edited; there is something to reset when a cell is changed. */
  showEdited(changed: CellView[]): void {
    const sources = changed.filter(({ isSource }) => isSource);
    const note = this.#part('.page-sources');
    const words = note?.querySelector('span');
    if (note && words) {
      note.hidden = sources.length === 0;
      const files = sources.map(({ name }) => `${name}.ts`).join(', ');
      setText(words, `${words.dataset.before} (${files}).`);
    }
    this.#element?.toggleAttribute('data-edited-sources', sources.length > 0);
    for (const button of this.#element?.querySelectorAll<HTMLButtonElement>('button') ?? []) {
      if (button.dataset.pageAction === 'reset-all') button.disabled = changed.length === 0;
    }
  }

  #status(text: string): void {
    const status = this.#part('.page-status');
    if (status && status.textContent !== text) status.textContent = text;
  }

  #part(selector: string): HTMLElement | null | undefined {
    return this.#element?.querySelector<HTMLElement>(selector);
  }
}

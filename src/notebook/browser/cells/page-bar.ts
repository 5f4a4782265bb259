/**
 * The line about the whole page: what runs, what is edited, and the buttons for all cells.
 */
import type { CellView } from './cell-view.ts';

export class PageBar {
  readonly #element = document.querySelector<HTMLElement>('[data-page-bar]');

  /** Says which module runs; `undefined` when nothing runs. */
  showRunning(module: string | undefined): void {
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
      words.textContent = `${words.dataset.before} (${files}).`;
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

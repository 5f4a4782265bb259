/**
 * The line about the whole page: what runs, what is edited, and the buttons for all of it.
 */
export class PageBar {
  readonly #element = document.querySelector<HTMLElement>('[data-page-bar]');

  /** Says what runs; nothing when nothing does. A moment's run is not worth a word. */
  running(module: string | undefined): void {
    this.#status(module === undefined ? '' : `Running ${module}.ts …`);
    this.#element?.toggleAttribute('data-running', module !== undefined);
  }

  /** Says how many cells differ from the book, and whether the core does. */
  edited(cells: string[]): void {
    const core = cells.filter((name) => name.startsWith('core/'));
    const note = this.#part('.page-core');
    if (note) {
      note.hidden = core.length === 0;
      const files = core.map((name) => `${name}.ts`).join(', ');
      const words = note.querySelector('span');
      if (words) words.textContent = `You are reading an edited core (${files}).`;
    }
    this.#element?.toggleAttribute('data-edited-core', core.length > 0);
    for (const button of this.#element?.querySelectorAll<HTMLButtonElement>('button') ?? []) {
      if (button.dataset.pageAction === 'reset-all') button.disabled = cells.length === 0;
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

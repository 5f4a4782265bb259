/**
 * The page's cells together, and what its reader does with them.
 */
import type { ModuleResult, RunRequest } from '../protocol.ts';
import { CellView, cellId } from './cell-view.ts';
import { readControl } from './controls.ts';
import { Keeper } from './keeper.ts';
import { decodeLink, encodeLink } from './link.ts';
import { PageBar } from './page-bar.ts';
import { Runner } from './runner.ts';
import { isCore, type Texts } from './sources.ts';

let page: Page | undefined;

/** The one page there is. */
export function thePage(): Page {
  page ??= new Page();
  return page;
}

class Page {
  readonly #cells = new Map<string, CellView>();
  readonly #bar = new PageBar();
  readonly #runner = new Runner(this.#cells, this.#bar);
  readonly #keeper = new Keeper(this.#cells, (cell) => void this.#reset([cell]));
  /** Cells with an input moved since their last run began: only the newest value matters. */
  readonly #moved = new Set<string>();
  #moving = false;

  constructor() {
    for (const element of document.querySelectorAll<HTMLElement>('[data-cell]')) {
      const view = new CellView(element, (cell) => this.#changed(cell));
      this.#cells.set(view.name, view);
    }
    this.#keeper.restore();
  }

  /** Gets ready to run. */
  warm(): void {
    this.#runner.warm();
  }

  /** Runs something apart from the cells, for an exercise. */
  runApart(requestFor: (book: Texts) => RunRequest): Promise<ModuleResult[]> {
    return this.#runner.runApart(requestFor);
  }

  /** Ends whatever runs. */
  async stop(): Promise<void> {
    await this.#runner.stop();
  }

  /** Does what a cell's button says. */
  async act(element: HTMLElement, action: string): Promise<void> {
    const cell = this.#cellOf(element);
    if (action === 'edit') await cell.edit();
    if (action === 'run') await this.#runner.run([cell.name]);
    if (action === 'stop') await this.#runner.stop();
    if (action === 'reset') await this.#reset([cell]);
    if (action === 'copy-code') await this.#copy(cell, cell.text, 'Code');
    if (action === 'copy-link') await this.#copy(cell, await this.#linkTo(cell), 'Link');
  }

  /** Does what a button for the whole page says. */
  async actOnAll(action: string): Promise<void> {
    const cells = [...this.#cells.values()];
    const snippets = cells.filter(({ name }) => !isCore(name)).map(({ name }) => name);
    if (action === 'run-all') await this.#runner.run(snippets);
    if (action === 'stop-all') await this.#runner.stop();
    if (action === 'reset-core') await this.#reset(cells.filter(({ name }) => isCore(name)));
    if (action === 'reset-all') await this.#resetAll();
  }

  /** Takes the value of an input that the reader moved, and runs its cell with the newest one. */
  async input(element: HTMLElement, control: HTMLInputElement | HTMLSelectElement): Promise<void> {
    const { name } = this.#cellOf(element);
    const { inputs } = this.#runner;
    const values = readControl(control);
    if (!values) return;
    inputs[name] = { ...inputs[name], ...values };
    this.#moved.add(name);
    this.#bar.edited(this.#touched());
    if (this.#moving) return;
    this.#moving = true;
    while (this.#moved.size > 0) {
      const [next] = this.#moved;
      this.#moved.delete(next);
      await this.#runner.run([next]);
    }
    this.#moving = false;
  }

  /** Opens the cell that a link names, with the link's text, which waits for the reader to run it. */
  async openLink(hash: string): Promise<void> {
    const link = await decodeLink(hash);
    const cell = link && this.#cells.get(link.cell);
    if (!link || !cell) return;
    await this.#keeper.lend(cell, link.code);
  }

  #changed(cell: CellView): void {
    this.#keeper.changed(cell);
    this.#bar.edited(this.#touched());
  }

  /** The cells that differ from the book, in their text or in an input. */
  #touched(): string[] {
    const cells = [...this.#cells.values()];
    return cells
      .filter((cell) => cell.edited || cell.name in this.#runner.inputs)
      .map(({ name }) => name);
  }

  /** Gives cells the book's text and inputs back, and what depends on them its numbers. */
  async #reset(cells: CellView[]): Promise<void> {
    await this.#runner.stop();
    for (const cell of cells) {
      delete this.#runner.inputs[cell.name];
      cell.reset();
    }
    this.#bar.edited(this.#touched());
    await this.#runner.run(cells.map(({ name }) => name));
  }

  async #resetAll(): Promise<void> {
    const touched = this.#touched().flatMap((name) => this.#cells.get(name) ?? []);
    this.#keeper.forgetAll();
    await this.#reset(touched);
  }

  async #linkTo(cell: CellView): Promise<string> {
    const hash = cell.edited ? await encodeLink(cell.name, cell.text) : `#${cellId(cell.name)}`;
    return new URL(hash, location.href).href;
  }

  async #copy(cell: CellView, text: string, what: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      cell.say(`${what} copied.`);
    } catch {
      cell.say('The browser did not allow copying.');
    }
  }

  #cellOf(element: HTMLElement): CellView {
    return this.#cells.get(element.dataset.cell ?? '') as CellView;
  }
}

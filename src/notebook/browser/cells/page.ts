/**
 * The page's cells together, and what its reader does with them.
 */
import type { ModuleResult } from '../../protocol.ts';
import { cellId } from '../../render/ids.ts';
import type { Point } from '../code/clicked-code.ts';
import { showPageNotice } from '../code/notice.ts';
import { DraftKeeper } from '../drafts/draft-keeper.ts';
import { BrokenLink, encodeLink, type Link, parseLink, unpackCode } from '../drafts/link.ts';
import { showMarkup } from '../embed/show-markup.ts';
import { BASE, stopFetches } from '../fetch-once.ts';
import type { Author } from '../sandbox/sandbox-client.ts';
import { CellView } from './cell-view.ts';
import { readControl } from './controls.ts';
import { PageBar } from './page-bar.ts';
import { Runner } from './runner.ts';
import { snippetTexts, type Texts } from './sources.ts';

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
  readonly #drafts = new DraftKeeper(
    ({ module }) => void this.#reset([this.#cells.get(module) as CellView]),
    'Your text from last time. Press Run.',
  );
  /** Cells with an input that changed since their last run began: only the newest value matters. */
  readonly #changedInputs = new Set<string>();
  #runningInputs = false;
  /** Whether the reader has stopped everything and begun nothing since. */
  #isStopped = false;
  /** The link that is being opened: links open one after the other. */
  #opening: Promise<void> = Promise.resolve();

  constructor() {
    for (const element of document.querySelectorAll<HTMLElement>('[data-cell]')) {
      const view = new CellView(element, (cell) => this.#changed(cell));
      this.#cells.set(view.name, view);
    }
    this.#drafts.restore([...this.#cells.values()].map(({ code }) => code));
  }

  /** Gets ready to run code of the book or the reader's; not for a reader who has just stopped waiting. */
  warm(author: Author = 'book'): void {
    if (!this.#isStopped) this.#runner.warm(author);
  }

  /** Runs something apart from the cells, for an exercise; see {@link Runner.runApart}. */
  runApart(...run: Parameters<Runner['runApart']>): Promise<ModuleResult[]> {
    this.#isStopped = false;
    this.#drafts.flush();
    return this.#runner.runApart(...run);
  }

  /** Ends whatever runs, and whatever a run waits for. */
  async stop(): Promise<void> {
    this.#changedInputs.clear();
    this.#isStopped = true;
    const stopped = this.#runner.stop();
    stopFetches();
    await stopped;
  }

  /**
   * Does what a cell's button says.
   *
   * @throws when what it needs cannot be loaded.
   */
  async act(element: HTMLElement, action: string): Promise<void> {
    const cell = this.#cellOf(element);
    if (action === 'edit') await this.edit(element);
    if (action === 'undo') await this.#undo(cell);
    if (action === 'run') await this.#run([cell.name]);
    if (action === 'stop') await this.stop();
    if (action === 'reset') await this.#reset([cell]);
    if (action === 'copy-code') await this.#copy(cell, cell.code.shownText, 'Code');
    if (action === 'copy-link') await this.#copyLink(cell);
    if (action === 'embed') await this.#embed(cell);
  }

  /** Opens a cell's editor, with the caret where the listing was clicked. */
  async edit(element: HTMLElement, clicked?: Point): Promise<void> {
    this.warm('reader');
    await this.#cellOf(element).code.edit(clicked);
  }

  /** Does what a button for the whole page says. */
  async actOnAll(action: string): Promise<void> {
    const cells = [...this.#cells.values()];
    const snippets = cells.filter(({ isSource }) => !isSource).map(({ name }) => name);
    if (action === 'run-all') await this.#run(snippets);
    if (action === 'stop-all') await this.stop();
    if (action === 'reset-sources') await this.#reset(cells.filter(({ isSource }) => isSource));
    if (action === 'reset-all') await this.#reset(this.#changedCells());
  }

  /** Takes the value of an input that the reader changed, and runs its cell with the newest one. */
  async input(element: HTMLElement, control: HTMLInputElement | HTMLSelectElement): Promise<void> {
    const cell = this.#cellOf(element);
    const { inputs } = this.#runner;
    const values = readControl(control);
    if (!values) return;
    const before = inputs[cell.name] ?? {};
    cell.moved(Object.fromEntries(Object.keys(values).map((name) => [name, before[name]])));
    inputs[cell.name] = { ...before, ...values };
    await this.#runInputs(cell);
  }

  /**
   * Gives a cell's inputs the values that the page's address has for them, and runs it. A text that is not
   * the book's, such as a link's, waits for the reader to run it. Gives a sentence for each value that
   * an input cannot have.
   */
  async setInputs(element: HTMLElement, texts: [name: string, value: string][]): Promise<string[]> {
    await this.#opening;
    const cell = this.#cellOf(element);
    const { values, problems } = cell.setInputs(texts);
    if (Object.keys(values).length === 0) return problems;
    this.#runner.inputs[cell.name] = { ...this.#runner.inputs[cell.name], ...values };
    if (cell.code.edited) this.#showEdited();
    else await this.#runInputs(cell);
    return problems;
  }

  /** Runs a cell with its newest inputs, after the run that is under way. */
  async #runInputs({ name }: CellView): Promise<void> {
    this.#changedInputs.add(name);
    this.#showEdited();
    if (this.#runningInputs) return;
    this.#runningInputs = true;
    while (this.#changedInputs.size > 0) {
      const [next] = this.#changedInputs;
      this.#changedInputs.delete(next);
      await this.#run([next]);
    }
    this.#runningInputs = false;
  }

  /**
   * Opens the cell that a link names, with the link's text, which waits for the reader to run it. If that
   * cannot be done, the cell or the page says why.
   */
  async openLink(hash: string): Promise<void> {
    const link = parseLink(hash);
    if (!link) return;
    const open = () => this.#openLink(link);
    this.#opening = this.#opening.then(open, open);
    await this.#opening;
  }

  /** Another window has changed the storage. */
  changedElsewhere(event: StorageEvent): void {
    this.#drafts.changedElsewhere(event);
  }

  /** Runs cells, once what the reader wrote is stored: a run may be the end of the page. */
  async #run(cells: string[]): Promise<void> {
    this.#isStopped = false;
    this.#drafts.flush();
    await this.#runner.run(cells);
  }

  /** Gives a cell's inputs the values before their last move. */
  async #undo(cell: CellView): Promise<void> {
    const former = cell.takeBack();
    if (!former) return;
    const { inputs } = this.#runner;
    const values = { ...inputs[cell.name] };
    for (const [name, value] of Object.entries(former)) {
      if (value === undefined) delete values[name];
      else values[name] = value;
    }
    if (Object.keys(values).length > 0) inputs[cell.name] = values;
    else delete inputs[cell.name];
    await this.#runInputs(cell);
  }

  async #openLink(link: Link): Promise<void> {
    const cell = this.#cells.get(link.cell);
    if (!cell) {
      await this.#sayNoCell(link);
      return;
    }
    try {
      await this.#drafts.openLink(cell.code, await unpackCode(link));
    } catch (error) {
      if (!(error instanceof BrokenLink)) throw error;
      cell.code.say(error.message);
      cell.code.reveal();
    }
  }

  async #sayNoCell({ cell, packed }: Link): Promise<void> {
    if (cell === '') {
      showPageNotice('This link names no cell. Copy the whole link again, or ask for a new one.');
      return;
    }
    const name = cell.length > 60 ? `${cell.slice(0, 60)}…` : cell;
    const sentence = `The link is for the cell “${name}”, which this page does not have.`;
    showPageNotice(sentence);
    const snippets = await snippetTexts().catch(() => ({}) as Texts);
    if (!Object.hasOwn(snippets, cell)) return;
    const href = `${BASE}/embed/${cell}/#edit=${cell}&code=${packed}`;
    showPageNotice(sentence, { link: { words: 'It opens on a page of its own.', href } });
  }

  #changed(cell: CellView): void {
    this.#drafts.changed(cell.code);
    this.#showEdited();
  }

  #showEdited(): void {
    this.#bar.showEdited(this.#changedCells());
  }

  /** The cells that differ from the book, in their text or in an input. */
  #changedCells(): CellView[] {
    const cells = [...this.#cells.values()];
    return cells.filter(({ code, name }) => code.edited || name in this.#runner.inputs);
  }

  /** Gives cells the book's text and inputs back, and runs them with all that depends on them. */
  async #reset(cells: CellView[]): Promise<void> {
    const isRunning = [...this.#cells.values()].some(({ state }) => state === 'running');
    const stopped = this.#runner.stop();
    if (isRunning) stopFetches();
    await stopped;
    for (const cell of cells) {
      delete this.#runner.inputs[cell.name];
      cell.reset();
    }
    this.#showEdited();
    await this.#run(cells.map(({ name }) => name));
  }

  /** Shows the markup that puts a cell into another page. A file of the book's modules is shown as it is. */
  async #embed({ name, code, isSource }: CellView): Promise<void> {
    const text = code.edited ? code.text : undefined;
    const inputs = this.#runner.inputs[name];
    await showMarkup({ kind: isSource ? 'file' : 'cell', name, path: name, inputs, text });
  }

  async #copyLink(cell: CellView): Promise<void> {
    const { code, name } = cell;
    try {
      const hash = code.edited ? await encodeLink(name, code.text) : `#${cellId(name)}`;
      await this.#copy(cell, new URL(hash, location.href).href, 'Link');
    } catch (error) {
      if (!(error instanceof BrokenLink)) throw error;
      code.say(error.message);
    }
  }

  async #copy({ code }: CellView, text: string, what: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      code.mention(`${what} copied.`);
    } catch {
      code.mention('The browser did not allow copying.');
    }
  }

  #cellOf(element: HTMLElement): CellView {
    return this.#cells.get(element.dataset.cell ?? '') as CellView;
  }
}

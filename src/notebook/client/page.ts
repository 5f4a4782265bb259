/**
 * The page's cells together: what the reader changed, what runs, and where the results go.
 */
import type { InputValue, ModuleResult, Output } from '../protocol.ts';
import { quoteValue } from '../value.ts';
import { CellView } from './cell-view.ts';
import { readControl } from './controls.ts';
import { Keeper } from './keeper.ts';
import { decodeLink, encodeLink } from './link.ts';
import { Session, Stopped } from './session.ts';

const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

let page: Page | undefined;

/** The one page there is. */
export function thePage(): Page {
  page ??= new Page();
  return page;
}

class Page {
  readonly #cells = new Map<string, CellView>();
  readonly #keeper = new Keeper(this.#cells, (cell) => void this.#reset(cell));
  readonly #session = new Session(`${BASE}/sandbox/`, `${BASE}/notebook/kernel.js`);
  readonly #inputs: Record<string, Record<string, InputValue>> = {};
  /** Cells with an input moved since their last run began: only the newest value matters. */
  readonly #moved = new Set<string>();
  #moving = false;
  #snippets: Promise<Record<string, string>> | undefined;

  constructor() {
    for (const element of document.querySelectorAll<HTMLElement>('[data-cell]')) {
      const view = new CellView(element, (cell) => this.#keeper.changed(cell));
      this.#cells.set(view.name, view);
    }
    this.#keeper.restore();
  }

  /** Gets the sandbox ready. A failure is told when it matters: at a run. */
  warm(): void {
    this.#session.warm().catch(() => undefined);
    this.#book().catch(() => undefined);
  }

  /** Does what a cell's button says. */
  async act(element: HTMLElement, action: string): Promise<void> {
    const cell = this.#cellOf(element);
    if (action === 'edit') await cell.edit();
    if (action === 'run') await this.#run(cell.name);
    if (action === 'stop') this.#session.stop();
    if (action === 'reset') await this.#reset(cell);
    if (action === 'copy-code') await this.#copy(cell, cell.text, 'Code');
    if (action === 'copy-link') await this.#copy(cell, await this.#linkTo(cell), 'Link');
  }

  /** Takes the value of an input that the reader moved, and runs its cell with the newest one. */
  async input(element: HTMLElement, control: HTMLInputElement | HTMLSelectElement): Promise<void> {
    const { name } = this.#cellOf(element);
    const input = control.dataset.input ?? '';
    this.#inputs[name] = { ...this.#inputs[name], [input]: readControl(control) };
    this.#moved.add(name);
    if (this.#moving) return;
    this.#moving = true;
    while (this.#moved.size > 0) {
      const [next] = this.#moved;
      this.#moved.delete(next);
      await this.#run(next);
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

  async #run(name: string): Promise<void> {
    const cell = this.#cells.get(name);
    cell?.say('');
    if (cell) cell.state = 'running';
    try {
      const modules = { ...(await this.#book()), ...this.#edits() };
      const dependents = [...this.#cells.keys()];
      const request = { modules, targets: [name], dependents, inputs: this.#inputs };
      const { results } = await this.#session.run(request);
      for (const result of results) this.#show(result);
    } catch (error) {
      if (error instanceof Stopped) cell?.stopped(error.message);
      else cell?.fail({ kind: 'runtime', module: name, message: (error as Error).message });
    }
  }

  #show(result: ModuleResult): void {
    this.#cells.get(result.module)?.show(result);
    if (!result.error) showValues(result.module, result.outputs);
  }

  async #reset(cell: CellView): Promise<void> {
    this.#session.stop();
    delete this.#inputs[cell.name];
    cell.reset();
    await this.#run(cell.name);
  }

  #edits(): Record<string, string> {
    const edited = [...this.#cells.values()].filter((cell) => cell.edited);
    return Object.fromEntries(edited.map((cell) => [cell.name, cell.text]));
  }

  #book(): Promise<Record<string, string>> {
    this.#snippets ??= fetch(`${BASE}/notebook/snippets.json`).then((response) => {
      if (!response.ok) throw new Error(`The book's snippets did not load (${response.status}).`);
      return response.json();
    });
    this.#snippets.catch(() => {
      this.#snippets = undefined;
    });
    return this.#snippets;
  }

  async #linkTo(cell: CellView): Promise<string> {
    const hash = cell.edited ? await encodeLink(cell.name, cell.text) : `#cell-${idOf(cell.name)}`;
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

function idOf(name: string): string {
  return name.replaceAll('/', '-');
}

/** Puts the numbers of a run into the sentences that quote them. */
function showValues(module: string, outputs: Output[]): void {
  const selector = `[data-value^="${CSS.escape(module)}#"]`;
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    const { value, digits } = element.dataset;
    element.textContent = quoteValue(outputs, value ?? '', Number(digits)) ?? '–';
  }
}

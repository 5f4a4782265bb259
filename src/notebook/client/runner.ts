/**
 * Runs cells in the sandbox and brings what they give to where it shows: the cells, the sentences
 * that quote them, and the page's own line.
 */
import type { InputValue, ModuleResult, Output, RunEvent, RunRequest } from '../protocol.ts';
import { quoteValue } from '../value.ts';
import type { CellView } from './cell-view.ts';
import type { PageBar } from './page-bar.ts';
import { Session, Stopped } from './session.ts';
import { bookTexts, coreTexts, isCore, type Texts } from './sources.ts';

const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

export class Runner {
  /** What the reader chose, by cell and input. */
  readonly inputs: Record<string, Record<string, InputValue>> = {};
  readonly #session = new Session(`${BASE}/sandbox/`, `${BASE}/notebook/kernel.js`);
  readonly #cells: Map<string, CellView>;
  readonly #bar: PageBar;
  /** The runs asked for that are not over. */
  readonly #runs = new Set<Promise<boolean>>();

  constructor(cells: Map<string, CellView>, bar: PageBar) {
    this.#cells = cells;
    this.#bar = bar;
  }

  /** Gets the sandbox ready. A failure is told when it matters: at a run. */
  warm(): void {
    this.#session.warm().catch(() => undefined);
    bookTexts().catch(() => undefined);
  }

  /** Runs these cells and those of the page that depend on them; `false` when it was ended. */
  async run(targets: string[]): Promise<boolean> {
    const run = this.#run(targets);
    this.#runs.add(run);
    const finished = await run;
    this.#runs.delete(run);
    if (this.#runs.size === 0) this.#bar.running(undefined);
    return finished;
  }

  /** Runs something apart from the cells, in the same sandbox, on the book's own texts. */
  async runApart(requestFor: (book: Texts) => RunRequest): Promise<ModuleResult[]> {
    const results: ModuleResult[] = [];
    await this.#session.run(requestFor(await bookTexts()), (event) => {
      if (event.kind === 'result') results.push(event.result);
    });
    return results;
  }

  /** Ends what runs, at once, and waits until the page has heard of it. */
  async stop(): Promise<void> {
    this.#session.stop();
    await Promise.all(this.#runs);
  }

  async #run(targets: string[]): Promise<boolean> {
    for (const name of targets) this.#cells.get(name)?.start();
    try {
      const modules = await this.#texts(targets);
      const dependents = [...this.#cells.keys()];
      const request = { modules, targets, dependents, inputs: this.inputs };
      await this.#session.run(request, (event) => this.#hear(event));
      return true;
    } catch (error) {
      const message = (error as Error).message;
      for (const cell of this.#running()) {
        if (error instanceof Stopped) cell.stopped(message);
        else cell.fail({ kind: 'runtime', module: cell.name, message });
      }
      return false;
    }
  }

  /** What a run may need: the book's texts with the reader's in their places. */
  async #texts(targets: string[]): Promise<Texts> {
    const edited = [...this.#cells.values()].filter((cell) => cell.edited);
    const edits = Object.fromEntries(edited.map((cell) => [cell.name, cell.text]));
    const core = [...targets, ...Object.keys(edits)].some(isCore) ? await coreTexts() : {};
    return { ...(await bookTexts()), ...core, ...edits };
  }

  #running(): CellView[] {
    return [...this.#cells.values()].filter((cell) => cell.state === 'running');
  }

  #hear(event: RunEvent): void {
    if (event.kind === 'result') {
      this.#show(event.result);
      return;
    }
    const cell = this.#cells.get(event.module);
    if (event.kind === 'so far') {
      cell?.showSoFar(event);
      return;
    }
    if (cell?.state !== 'running') cell?.start();
    this.#bar.running(event.module);
  }

  #show(result: ModuleResult): void {
    const cell = this.#cells.get(result.module);
    cell?.show(result);
    cell?.because(this.#causes(result.because ?? []));
    if (!result.error) showValues(result.module, result.outputs);
  }

  /** Of the cells that a result depends on, those that differ from the book. */
  #causes(names: string[]): { name: string; edited: boolean }[] {
    return names.flatMap((name) => {
      const edited = this.#cells.get(name)?.edited ?? false;
      return edited || name in this.inputs ? [{ name, edited }] : [];
    });
  }
}

/** Puts the numbers of a run into the sentences that quote them. */
function showValues(module: string, outputs: Output[]): void {
  const selector = `[data-value^="${CSS.escape(module)}#"]`;
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    const { value, digits } = element.dataset;
    element.textContent = quoteValue(outputs, value ?? '', Number(digits)) ?? '–';
  }
}

/**
 * Runs cells in the sandbox and shows the results: in the cells, in the sentences that quote them, and
 * in the page's own line.
 */
import type { InputValue, ModuleResult, RunEvent, RunRequest } from '../../protocol.ts';
import { RunAborted } from '../run-aborted.ts';
import { type Author, SandboxClient } from '../sandbox/sandbox-client.ts';
import type { RunListener } from '../sandbox/sandbox-run.ts';
import type { CellUpdate, CellView } from './cell-view.ts';
import type { PageBar } from './page-bar.ts';
import { bookSnippets, sourceTexts, type Texts } from './sources.ts';
import { showValues } from './values.ts';

export class Runner {
  /** What the reader chose, by cell and input. */
  readonly inputs: Record<string, Record<string, InputValue>> = {};
  readonly #sandbox = new SandboxClient();
  readonly #cells: Map<string, CellView>;
  readonly #bar: PageBar;
  /** The runs that have not ended. */
  readonly #runs = new Set<Promise<void>>();
  /** What running cells have shown and is not drawn yet: a page draws no more often than it is seen. */
  readonly #updates = new Map<CellView, CellUpdate>();

  constructor(cells: Map<string, CellView>, bar: PageBar) {
    this.#cells = cells;
    this.#bar = bar;
  }

  /** Gets the sandbox ready for code of the book or the reader's. A failure is reported by the next run. */
  warm(author: Author): void {
    this.#sandbox.warm(author).catch(() => undefined);
    bookSnippets().catch(() => undefined);
  }

  /** Runs these cells and those of the page that depend on them. */
  async run(targets: string[]): Promise<void> {
    const run = this.#run(targets);
    this.#runs.add(run);
    await run;
    this.#runs.delete(run);
    if (this.#runs.size === 0) this.#bar.showRunning(undefined);
  }

  /**
   * Runs something of the reader's apart from the cells, in the same sandbox. `long` is called when the
   * run is about to end because it takes long.
   */
  async runApart(request: RunRequest, long: RunListener['long']): Promise<ModuleResult[]> {
    const results: ModuleResult[] = [];
    const event = (event: RunEvent) => {
      if (event.kind === 'result') results.push(event.result);
    };
    await this.#sandbox.run(request, 'reader', { event, long });
    return results;
  }

  /** Ends what runs, at once, and waits until the cells show it. */
  async stop(): Promise<void> {
    this.#sandbox.stop();
    await Promise.all(this.#runs);
  }

  async #run(targets: string[]): Promise<void> {
    for (const name of targets) this.#cells.get(name)?.start();
    try {
      const drafts = this.#drafts();
      const dependents = [...this.#cells.keys()];
      const texts = await this.#texts(targets, drafts);
      const request = { ...texts, targets, dependents, inputs: this.inputs };
      const author = Object.keys(drafts).length > 0 ? 'reader' : 'book';
      await this.#sandbox.run(request, author, {
        event: (event) => this.#onEvent(event),
        long: (seconds, extend) => {
          for (const cell of this.#running()) cell.code.offerMoreTime(seconds, extend);
        },
      });
    } catch (error) {
      const message = (error as Error).message;
      for (const cell of this.#running()) {
        if (error instanceof RunAborted) cell.stopped(message);
        else cell.fail({ kind: 'runtime', module: cell.name, message });
      }
    }
  }

  /** The reader's texts, by the names of their cells. */
  #drafts(): Texts {
    const edited = [...this.#cells.values()].filter(({ code }) => code.edited);
    return Object.fromEntries(edited.map(({ name, code }) => [name, code.text]));
  }

  /** What a run may need: the book's texts with the reader's in their places. */
  async #texts(
    targets: string[],
    drafts: Texts,
  ): Promise<Pick<RunRequest, 'modules' | 'compiled'>> {
    const names = [...targets, ...Object.keys(drafts)];
    const needsSources = names.some((name) => this.#cells.get(name)?.isSource);
    const sources = needsSources ? await sourceTexts() : {};
    const { texts, compiled } = await bookSnippets();
    const asInBook = Object.entries(compiled).filter(([name]) => !Object.hasOwn(drafts, name));
    return {
      modules: { ...texts, ...sources, ...drafts },
      compiled: Object.fromEntries(asInBook),
    };
  }

  #running(): CellView[] {
    return [...this.#cells.values()].filter((cell) => cell.state === 'running');
  }

  #onEvent(event: RunEvent): void {
    if (event.kind === 'result') {
      this.#show(event.result);
      return;
    }
    const cell = this.#cells.get(event.module);
    if (event.kind === 'update') {
      if (cell) this.#drawSoon(cell, event);
      return;
    }
    if (cell?.state !== 'running') cell?.start();
    this.#bar.showRunning(event.module);
  }

  #drawSoon(cell: CellView, update: CellUpdate): void {
    if (this.#updates.size === 0) requestAnimationFrame(() => this.#draw());
    this.#updates.set(cell, update);
  }

  #draw(): void {
    const updates = [...this.#updates];
    this.#updates.clear();
    for (const [cell, update] of updates) if (cell.state === 'running') cell.update(update);
  }

  #show(result: ModuleResult): void {
    const cell = this.#cells.get(result.module);
    if (cell) this.#updates.delete(cell);
    cell?.show(result);
    cell?.showTriggers(this.#triggers(result.triggeredBy ?? []));
    if (!result.error) showValues(result.module, result.outputs);
  }

  /** Of the cells that a result depends on, those that differ from the book. */
  #triggers(names: string[]): { name: string; edited: boolean }[] {
    return names.flatMap((name) => {
      const edited = this.#cells.get(name)?.code.edited ?? false;
      return edited || name in this.inputs ? [{ name, edited }] : [];
    });
  }
}

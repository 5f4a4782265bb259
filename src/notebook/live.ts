/**
 * A module while it runs: what it shows, logs and says of its progress, told a few times a second.
 */
import type { Notebook } from './lent-notebook.ts';
import { describeOutput } from './outputs.ts';
import type { InputSpec, InputValue, Log, Output, Progress, RunEvent } from './protocol.ts';

/** The page is told no more often than this, in milliseconds: each time costs a drawing of it. */
const PAUSE = 100;

/** Collects what the module being evaluated declares and shows. */
export class Live implements Notebook {
  readonly inputs: InputSpec[] = [];
  readonly log: Log = { lines: [], dropped: 0 };
  readonly chosen: Record<string, InputValue>;
  readonly #module: string;
  readonly #tell: (event: RunEvent) => void;
  readonly #shown = new Map<string, unknown>();
  #progress: Progress | undefined;
  #told = Number.NEGATIVE_INFINITY;

  constructor(module: string, chosen: Record<string, InputValue>, tell: (event: RunEvent) => void) {
    this.#module = module;
    this.chosen = chosen;
    this.#tell = tell;
  }

  progress(progress: Progress): void {
    this.#progress = progress;
    this.changed();
  }

  show(name: string, value: unknown): void {
    this.#shown.set(name, value);
    this.changed();
  }

  /** Tells the page, unless it was told just now. */
  changed(): void {
    const now = performance.now();
    if (now - this.#told < PAUSE) return;
    this.#tell({
      kind: 'so far',
      module: this.#module,
      outputs: this.outputs(),
      log: { ...this.log, lines: [...this.log.lines] },
      progress: this.#progress,
    });
    this.#told = performance.now();
  }

  /** What was shown, as outputs, but for the names that are exported too. */
  outputs(exported: string[] = []): Output[] {
    return [...this.#shown]
      .filter(([name]) => !exported.includes(name))
      .flatMap(([name, value]) => describeOutput(this.#module, name, value) ?? []);
  }
}

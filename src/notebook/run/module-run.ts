/**
 * One run of one module: the inputs it declares, what it shows and logs, and its progress. Events go
 * out a few times a second. A run that has ended takes nothing more.
 */
import type { RunContext } from '../api/run-context.ts';
import type { InputSpec, InputValue, Log, Output, Progress, RunEvent } from '../protocol.ts';
import { describeOutput } from './outputs.ts';

/** Milliseconds between two updates: each one makes the page draw. */
const UPDATE_INTERVAL = 100;

/** Takes the events of a run. */
export type OnEvent = (event: RunEvent) => void;

export class ModuleRun implements RunContext {
  readonly module: string;
  readonly chosen: Record<string, InputValue>;
  readonly inputs: InputSpec[] = [];
  readonly log: Log = { lines: [], dropped: 0 };
  readonly #emit: OnEvent;
  readonly #shown = new Map<string, unknown>();
  #progress: Progress | undefined;
  #lastUpdate = Number.NEGATIVE_INFINITY;
  #ended = false;

  /** A run of `module` with the inputs that the reader chose. */
  constructor(module: string, chosen: Record<string, InputValue>, emit: OnEvent) {
    this.module = module;
    this.chosen = chosen;
    this.#emit = emit;
  }

  get ended(): boolean {
    return this.#ended;
  }

  end(): void {
    this.#ended = true;
  }

  progress(progress: Progress): void {
    this.#progress = progress;
    this.update();
  }

  show(name: string, value: unknown): void {
    this.#shown.set(name, value);
    this.update();
  }

  /** Sends what there is, unless something was sent just now. */
  update(): void {
    const now = performance.now();
    if (this.#ended || now - this.#lastUpdate < UPDATE_INTERVAL) return;
    this.#emit({
      kind: 'update',
      module: this.module,
      outputs: this.shownOutputs(),
      log: { ...this.log, lines: [...this.log.lines] },
      progress: this.#progress,
    });
    this.#lastUpdate = performance.now();
  }

  /** What was shown, as outputs, without the names that are exported too. */
  shownOutputs(exported: string[] = []): Output[] {
    return [...this.#shown]
      .filter(([name]) => !exported.includes(name))
      .flatMap(([name, value]) => describeOutput(this.module, name, value) ?? []);
  }
}

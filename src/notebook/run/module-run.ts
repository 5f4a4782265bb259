/**
 * One run of one module: the inputs it declares, what it shows and logs, and its progress. Events go
 * out a few times a second. A run that has ended takes nothing more.
 */
import type { RunContext } from '../api/run-context.ts';
import type { InputSpec, InputValue, Log, Output, Progress, RunEvent } from '../protocol.ts';
import { describeOutputs } from './outputs.ts';
import { endTimers, type Timed } from './timers.ts';

/** Milliseconds between two updates: each one makes the page draw. */
const UPDATE_INTERVAL = 100;

/** Takes the events of a run. */
export type OnEvent = (event: RunEvent) => void;

export class ModuleRun implements RunContext, Timed {
  readonly module: string;
  readonly chosen: Record<string, InputValue>;
  readonly inputs: InputSpec[] = [];
  readonly log: Log = { lines: [], dropped: 0 };
  readonly timers: Timed['timers'] = new Set();
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

  /** The run takes nothing more, and its timers do not go off. */
  end(): void {
    this.#ended = true;
    endTimers(this);
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
      outputs: this.outputs(),
      log: { ...this.log, lines: [...this.log.lines] },
      progress: this.#progress,
    });
    this.#lastUpdate = performance.now();
  }

  /** The outputs: what the module exports, and what it has shown under other names. */
  outputs(exported: [name: string, value: unknown][] = []): Output[] {
    const names = new Set(exported.map(([name]) => name));
    const shown = [...this.#shown].filter(([name]) => !names.has(name));
    return describeOutputs(this.module, [...exported, ...shown]);
  }
}

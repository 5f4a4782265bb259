/**
 * One run in the sandbox, judged by the page: it counts the time, and it takes only what belongs to what
 * was asked for.
 */
import type { RunEvent, RunRequest } from '../../protocol.ts';
import type { RunAborted } from '../run-aborted.ts';

/** How long a run may take, and how much more the reader may give it at a time. */
export const BUDGET_MS = 10_000;
const EXTENSION_MS = 60_000;
/** The reader is asked this long before a run ends. */
const NOTICE_MS = 5000;

/** What the page learns of a run. */
export type RunListener = {
  event(event: RunEvent): void;
  /** It ends in `seconds` if the reader does not `extend` it. */
  long?(seconds: number, extend: () => void): void;
};

export class SandboxRun {
  readonly request: RunRequest;
  /** Settles when the run has ended. */
  readonly ended: Promise<void>;
  readonly #listener: RunListener;
  readonly #results = new Set<string>();
  #settle: { resolve(): void; reject(reason: Error): void };
  #budget = BUDGET_MS;
  #start = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hasEnded = false;

  constructor(request: RunRequest, listener: RunListener) {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.request = request;
    this.ended = promise;
    this.#listener = listener;
    this.#settle = { resolve, reject };
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** The time begins; `spent` is called with a sentence when it is over. */
  begin(spent: (sentence: string) => void): void {
    this.#start = performance.now();
    this.#await(spent);
  }

  /** Takes an event; `false` when it does not belong to this run. */
  take(event: RunEvent): boolean {
    const module = event.kind === 'result' ? event.result.module : event.module;
    if (!this.#isAskedFor(module) || this.#results.has(module)) return false;
    if (event.kind === 'result') this.#results.add(module);
    this.#listener.event(event);
    return true;
  }

  /** Whether there is a result for all that was asked for. */
  get isComplete(): boolean {
    return this.request.targets.every((target) => this.#results.has(target));
  }

  /** Ends it: with its results, or for a reason. */
  end(reason?: RunAborted): void {
    clearTimeout(this.#timer);
    this.#hasEnded = true;
    if (reason) this.#settle.reject(reason);
    else this.#settle.resolve();
  }

  #isAskedFor(module: string): boolean {
    const { modules, targets } = this.request;
    return Object.hasOwn(modules, module) || targets.includes(module);
  }

  #await(spent: (sentence: string) => void): void {
    const left = this.#budget - (performance.now() - this.#start);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const extend = () => {
        if (this.#hasEnded) return;
        this.#budget += EXTENSION_MS;
        this.#await(spent);
      };
      this.#timer = setTimeout(() => spent(sentenceFor(this.#budget)), NOTICE_MS);
      this.#listener.long?.(NOTICE_MS / 1000, extend);
    }, left - NOTICE_MS);
  }
}

const sentenceFor = (budget: number) =>
  `Stopped after ${budget / 1000} s, which is as long as a run may take.`;

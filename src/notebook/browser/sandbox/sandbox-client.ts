/**
 * The page's side of the sandbox: a hidden frame of opaque origin with one worker in it, started when
 * first needed. A run ends by itself, by {@link SandboxClient.stop}, or when its time is up.
 */
import { kernel } from 'virtual:site-files';
import type { RunEvent, RunRequest } from '../../protocol.ts';
import { BASE, fetchOnce } from '../fetch-once.ts';
import { RunAborted } from '../run-aborted.ts';
import { startFrame } from './start-frame.ts';

/** How long one module may run before it is ended. */
const BUDGET_MS = 10_000;

export { RunAborted };

type Waiting = {
  request: RunRequest;
  onEvent: (event: RunEvent) => void;
  resolve: () => void;
  reject: (reason: RunAborted) => void;
};

const kernelText = fetchOnce(kernel, (text) => text);

export class SandboxClient {
  #frame: Promise<Window> | undefined;
  /** The frame that has the kernel's text. */
  #kernelSentTo: Window | undefined;
  #port: Promise<MessagePort> | undefined;
  #running: Waiting | undefined;
  #queue: Waiting[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts workers, so that a late answer of an ended one is not taken for its successor's. */
  #workers = 0;

  /** Gets everything ready, so that the first run need not wait. After a failure it can be called again. */
  warm(): Promise<MessagePort> {
    this.#port ??= this.#startWorker();
    return this.#port;
  }

  /** Runs after the runs before it, with its events; rejects with {@link RunAborted} when it was ended. */
  run(request: RunRequest, onEvent: (event: RunEvent) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ request, onEvent, resolve, reject });
      void this.#next();
    });
  }

  /** Ends what is running, and what waits, at once. */
  stop(): void {
    this.#abort('Stopped.');
  }

  async #next(): Promise<void> {
    if (this.#running) return;
    const waiting = this.#queue.shift();
    if (!waiting) return;
    this.#running = waiting;
    try {
      const port = await this.warm();
      if (this.#running !== waiting) return;
      this.#startTimer();
      port.postMessage(waiting.request);
    } catch (error) {
      this.#abort(`The sandbox did not start. ${(error as Error).message}`);
    }
  }

  #startTimer(): void {
    clearTimeout(this.#timer);
    const seconds = BUDGET_MS / 1000;
    const message = `Stopped after ${seconds} s, the longest that a snippet may run.`;
    this.#timer = setTimeout(() => this.#abort(message), BUDGET_MS);
  }

  /** Takes a worker's message: an event of the run, or that the run is done. */
  #onMessage(message: 'done' | RunEvent): void {
    if (message === 'done') {
      this.#finish();
      return;
    }
    if (message.kind === 'start') this.#startTimer();
    this.#running?.onEvent(message);
  }

  #finish(): void {
    clearTimeout(this.#timer);
    const done = this.#running;
    this.#running = undefined;
    done?.resolve();
    void this.#next();
  }

  /** The worker may be in an endless loop: it is thrown away, and a new one gets ready at once. */
  #abort(message: string): void {
    clearTimeout(this.#timer);
    const aborted = [this.#running, ...this.#queue];
    this.#running = undefined;
    this.#queue = [];
    if (aborted[0] && this.#port) {
      this.#port = this.#startWorker();
      this.#port.catch(() => undefined);
    }
    for (const waiting of aborted) waiting?.reject(new RunAborted(message));
  }

  /** Starts a worker in place of the one before. A failure is not kept: the next call tries again. */
  #startWorker(): Promise<MessagePort> {
    this.#workers += 1;
    const starting = this.#connect(this.#workers);
    starting.catch(() => {
      if (this.#port === starting) this.#port = undefined;
    });
    return starting;
  }

  async #connect(worker: number): Promise<MessagePort> {
    const [frame, text] = await Promise.all([this.#startFrame(), kernelText()]);
    // The frame keeps the kernel for the workers after the first.
    const kernel = this.#kernelSentTo === frame ? undefined : text;
    this.#kernelSentTo = frame;
    const { port1, port2 } = new MessageChannel();
    return new Promise((resolve) => {
      port1.onmessage = ({ data }) => {
        if (data === 'ready') resolve(port1);
        else if (worker === this.#workers) this.#onMessage(data);
      };
      // The frame's origin is opaque, which no target origin but '*' can name.
      frame.postMessage({ kernel }, '*', [port2]);
    });
  }

  #startFrame(): Promise<Window> {
    this.#frame ??= startFrame(`${BASE}/sandbox/`, (message) => {
      this.#abort(`The run ended itself: ${message}`);
    });
    this.#frame.catch(() => {
      this.#frame = undefined;
    });
    return this.#frame;
  }
}

/**
 * One sandbox for a page: a hidden frame of opaque origin with a worker in it, started when first
 * needed. A run ends by itself, by {@link Session.stop}, or when its time is up.
 */
import type { RunEvent, RunRequest } from '../protocol.ts';

/** How long one module may run before it is ended. */
export const BUDGET_MS = 10_000;

/** How long the frame may take to load; a frame that fails to does not say so. */
const START_MS = 20_000;

/** Why a run gave no results. */
export class Stopped extends Error {
  readonly reason: 'reader' | 'budget' | 'crash';

  constructor(reason: Stopped['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

type Waiting = {
  request: RunRequest;
  tell: (event: RunEvent) => void;
  resolve: () => void;
  reject: (stopped: Stopped) => void;
};

/** Starts a sandbox page at `frameUrl` with the kernel whose text is at `kernelUrl`. */
export class Session {
  readonly #frameUrl: string;
  readonly #kernelUrl: string;
  #frame: Promise<Window> | undefined;
  #kernel: Promise<string> | undefined;
  /** The frame that has the kernel. */
  #taught: Window | undefined;
  #port: Promise<MessagePort> | undefined;
  #running: Waiting | undefined;
  #queue: Waiting[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts workers, so that a late answer of one that was ended is not taken for its successor's. */
  #workers = 0;

  constructor(frameUrl: string, kernelUrl: string) {
    this.#frameUrl = frameUrl;
    this.#kernelUrl = kernelUrl;
  }

  /** Gets everything ready, so that the first run need not wait. */
  warm(): Promise<MessagePort> {
    this.#port ??= this.#startWorker();
    return this.#port;
  }

  /**
   * Runs after the runs before it, and tells how it goes on; rejects with {@link Stopped} when it
   * was ended.
   */
  run(request: RunRequest, tell: (event: RunEvent) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ request, tell, resolve, reject });
      void this.#next();
    });
  }

  /** Ends what is running, and what waits, at once. */
  stop(): void {
    this.#end(new Stopped('reader', 'Stopped.'));
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
      this.#port = undefined;
      this.#end(new Stopped('crash', `The sandbox did not start: ${(error as Error).message}`));
    }
  }

  #startTimer(): void {
    clearTimeout(this.#timer);
    const seconds = BUDGET_MS / 1000;
    const message = `Stopped after ${seconds} s, the longest that a snippet may run.`;
    this.#timer = setTimeout(() => this.#end(new Stopped('budget', message)), BUDGET_MS);
  }

  /** What a worker says: that it listens, how a run goes on, or that it is done. */
  #heard(message: 'done' | RunEvent): void {
    if (message === 'done') {
      this.#finish();
      return;
    }
    if (message.kind === 'start') this.#startTimer();
    this.#running?.tell(message);
  }

  #finish(): void {
    clearTimeout(this.#timer);
    const done = this.#running;
    this.#running = undefined;
    done?.resolve();
    void this.#next();
  }

  /** The worker may be in an endless loop: it is thrown away, and a new one gets ready at once. */
  #end(stopped: Stopped): void {
    clearTimeout(this.#timer);
    const ended = [this.#running, ...this.#queue];
    this.#running = undefined;
    this.#queue = [];
    if (ended[0] && this.#port) {
      this.#port = this.#startWorker();
      this.#port.catch(() => undefined);
    }
    for (const waiting of ended) waiting?.reject(stopped);
  }

  async #startWorker(): Promise<MessagePort> {
    this.#workers += 1;
    const worker = this.#workers;
    this.#frame ??= this.#startFrame();
    this.#kernel ??= fetchText(this.#kernelUrl);
    const [frame, text] = await Promise.all([this.#frame, this.#kernel]).catch((error) => {
      this.#frame = undefined;
      this.#kernel = undefined;
      throw error;
    });
    // The frame keeps the kernel for the workers after the first.
    const kernel = this.#taught === frame ? undefined : text;
    this.#taught = frame;
    const { port1, port2 } = new MessageChannel();
    return new Promise((resolve) => {
      port1.onmessage = ({ data }) => {
        if (data === 'ready') resolve(port1);
        else if (worker === this.#workers) this.#heard(data);
      };
      // The frame's origin is opaque, which no target origin but '*' can name.
      frame.postMessage({ kernel }, '*', [port2]);
    });
  }

  #startFrame(): Promise<Window> {
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts');
    frame.src = this.#frameUrl;
    frame.title = 'Sandbox in which snippets run';
    frame.hidden = true;
    return new Promise((resolve, reject) => {
      addEventListener('message', ({ source, data }) => {
        const window = frame.contentWindow;
        if (!window || source !== window) return;
        if (data === 'frame') resolve(window);
        else this.#end(new Stopped('crash', `The run ended itself: ${String(data?.crashed)}`));
      });
      const tooLate = () => reject(new Error('its page did not load. Reload to try again.'));
      setTimeout(tooLate, START_MS);
      document.body.append(frame);
    });
  }
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return response.text();
}

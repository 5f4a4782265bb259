/**
 * The page's side of the sandbox: runs, one after the other, in workers inside a hidden frame. A worker
 * that was stopped, or is not what it should be, is ended, and a new one gets ready at once.
 */
import { kernel } from 'virtual:site-files';
import type { RunRequest } from '../../protocol.ts';
import { BASE, fetchOnce } from '../fetch-once.ts';
import { RunAborted } from '../run-aborted.ts';
import { ownBuild } from '../update.ts';
import type { WorkerMessage } from './message.ts';
import { SandboxFrame } from './sandbox-frame.ts';
import { type RunListener, SandboxRun } from './sandbox-run.ts';
import { SandboxWorker } from './sandbox-worker.ts';

/** Whose code a run is: the book's own has a worker in which nothing else ever runs. */
export type Author = 'book' | 'reader';

/**
 * A worker takes a run at once, and is idle at once after it; one that goes on by itself is replaced. A
 * new worker takes long only on a busy machine, which gets the time.
 */
const ACCEPT_MS = 1000;
const NEW_ACCEPTS_MS = 8000;
const IDLE_MS = 1000;

/** After so many runs a worker is replaced while nothing runs, whatever has piled up in it. */
const MOST_RUNS = 500;

const BROKEN =
  'The run ended: the snippet has changed what runs it. Press Reset to get the book’s text back.';
const INCOMPLETE = 'The run ended without a result. Press Run to try again.';

type Task = { run: SandboxRun; author: Author };

const kernelText = fetchOnce(kernel, (text) => text);

export class SandboxClient {
  #frame: SandboxFrame | undefined;
  readonly #workers = new Map<Author, SandboxWorker>();
  /** Workers that get ready to take the place of one that has run enough. */
  readonly #successors = new Map<Author, SandboxWorker>();
  readonly #queue: Task[] = [];
  #running: (Task & { number: number; worker?: SandboxWorker }) | undefined;
  #runs = 0;
  #acceptTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    // A page that is kept for the way back is kept without workers.
    addEventListener('pagehide', () => {
      const workers = this.#dropFrame(new Error('The page was left.'));
      if (workers > 0) this.#abort('Stopped when you left the page.');
    });
  }

  /** Gets a worker ready, so that the first run need not wait. After a failure it can be called again. */
  async warm(author: Author = 'book'): Promise<void> {
    await (await this.#workerFor(author)).ready;
  }

  /** Runs after the runs before it; rejects with {@link RunAborted} when it was ended. */
  run(request: RunRequest, author: Author, listener: RunListener): Promise<void> {
    const run = new SandboxRun(request, listener);
    this.#queue.push({ run, author });
    void this.#next();
    return run.ended;
  }

  /** Ends what is running, and what waits, at once. */
  stop(): void {
    this.#abort('Stopped.');
  }

  async #next(): Promise<void> {
    if (this.#running) return;
    const task = this.#queue.shift();
    if (!task) return;
    this.#runs += 1;
    this.#running = { ...task, number: this.#runs };
    await this.#start(task);
  }

  /** Gives the run to its worker, and to a new one if that does not take it. */
  async #start({ run, author }: Task, isSecond = false): Promise<void> {
    try {
      const worker = await this.#workerFor(author);
      await worker.ready;
      if (this.#running?.run !== run) return;
      this.#running.worker = worker;
      const acceptMs = isSecond ? NEW_ACCEPTS_MS : ACCEPT_MS;
      this.#acceptTimer = setTimeout(() => {
        this.#replace(author);
        if (isSecond) this.#abort(INCOMPLETE);
        else void this.#start({ run, author }, true);
      }, acceptMs);
      if (!isSecond) run.begin((sentence) => this.#abort(sentence));
      worker.run(this.#running.number, run.request);
    } catch (error) {
      if (!run.hasEnded) this.#abort(`The sandbox did not start. ${(error as Error).message}`);
    }
  }

  #onMessage(worker: SandboxWorker, message: Exclude<WorkerMessage, { kind: 'ready' }>): void {
    const running = this.#running;
    if (message.kind === 'idle') worker.isIdle = true;
    // What a run that has ended still had to say.
    if (!running || running.worker !== worker || message.run !== running.number) return;
    if (message.kind === 'accepted') clearTimeout(this.#acceptTimer);
    else if (message.kind === 'done') this.#finish(running, worker);
    else if (message.kind === 'event' && !this.#show(running, message.event)) this.#abort(BROKEN);
  }

  /** `false` when the event is not one of this run, or cannot be shown. */
  #show({ run }: Task, event: Parameters<SandboxRun['take']>[0]): boolean {
    try {
      return run.take(event);
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
  }

  #finish({ run, author }: Task, worker: SandboxWorker): void {
    if (!run.isComplete) {
      this.#abort(INCOMPLETE);
      return;
    }
    this.#running = undefined;
    run.end();
    const { runs } = worker;
    setTimeout(() => {
      if (worker.isIdle || worker.runs > runs) return;
      if (this.#workers.get(author) === worker) this.#replace(author);
    }, IDLE_MS);
    if (runs >= MOST_RUNS) this.#prepareSuccessor(author);
    void this.#next();
  }

  /** Ends all runs. The worker may be in an endless loop: it is thrown away. */
  #abort(sentence: string): void {
    clearTimeout(this.#acceptTimer);
    const ended = [this.#running, ...this.#queue.splice(0)].filter((task) => task !== undefined);
    const author = this.#running?.author;
    if (author && this.#workers.has(author)) this.#replace(author);
    this.#running = undefined;
    for (const { run } of ended) run.end(new RunAborted(sentence));
  }

  /** The worker for this code; a new one when there is none, or a fresh one is ready to follow it. */
  async #workerFor(author: Author): Promise<SandboxWorker> {
    const successor = this.#successors.get(author);
    if (successor?.isReady) {
      this.#workers.get(author)?.end();
      this.#workers.set(author, successor);
      this.#successors.delete(author);
    }
    const worker = this.#workers.get(author) ?? (await this.#startWorker());
    // Somebody else may have started one in the meantime.
    const first = this.#workers.get(author) ?? worker;
    if (first !== worker) worker.end();
    this.#workers.set(author, first);
    first.ready.catch(() => this.#forget(author, first));
    return first;
  }

  #forget(author: Author, worker: SandboxWorker): void {
    if (this.#workers.get(author) === worker) this.#workers.delete(author);
  }

  #replace(author: Author): void {
    this.#workers.get(author)?.end();
    this.#workers.delete(author);
    this.warm(author).catch(() => undefined);
  }

  #prepareSuccessor(author: Author): void {
    if (this.#successors.has(author)) return;
    this.#startWorker().then(
      (worker) => this.#successors.set(author, worker),
      () => undefined,
    );
  }

  async #startWorker(): Promise<SandboxWorker> {
    const frame = this.#startFrame();
    const [text] = await Promise.all([kernelText(), frame.ready]);
    if (this.#frame !== frame) throw new Error('The frame is gone. Press the button again.');
    const worker: SandboxWorker = new SandboxWorker(frame, text, {
      message: (message) => this.#onMessage(worker, message),
      broken: () => this.#onBroken(worker, BROKEN),
    });
    return worker;
  }

  /** A worker that runs nothing is replaced in silence. */
  #onBroken(worker: SandboxWorker, sentence: string): void {
    if (this.#running?.worker === worker) {
      this.#abort(sentence);
      return;
    }
    for (const [author, known] of this.#workers) if (known === worker) this.#replace(author);
  }

  #startFrame(): SandboxFrame {
    if (self.origin === 'null') throw new Error(FRAMED);
    if (this.#frame) return this.#frame;
    // The build in the address: the page's own sandbox, also when the book was updated in the meantime.
    const build = ownBuild();
    const frame = new SandboxFrame(`${BASE}/sandbox/${build ? `?${build}` : ''}`, {
      crashed: (number, message) => this.#onCrash(number, message),
      lost: (reason) => this.#frame === frame && this.#lose(reason),
    });
    this.#frame = frame;
    frame.ready.catch(() => {
      if (this.#frame === frame) this.#frame = undefined;
    });
    return frame;
  }

  #onCrash(number: number, message: string): void {
    const worker = [...this.#workers.values()].find((known) => known.number === number);
    if (!worker) return;
    worker.end(new Error(message.slice(0, 500)));
    this.#onBroken(worker, `The run ended itself: ${message.slice(0, 500)}`);
  }

  /** The frame is of no use any more. */
  #lose(reason: Error): void {
    const isRunning = this.#running?.worker !== undefined;
    this.#dropFrame(reason);
    if (isRunning) this.#abort(reason.message);
  }

  /** Removes the frame, and with it its workers; gives how many there were. */
  #dropFrame(reason: Error): number {
    this.#frame?.remove();
    this.#frame = undefined;
    const workers = [...this.#workers.values(), ...this.#successors.values()];
    this.#workers.clear();
    this.#successors.clear();
    for (const worker of workers) worker.end(reason);
    return workers.length;
  }
}

/** A frame of opaque origin may have no sandbox of ours in it. */
const FRAMED =
  'This page is in a frame that may not use the site’s own files. Open it in a window of its own.';

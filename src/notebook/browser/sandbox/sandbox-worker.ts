/** One worker of the sandbox, as the page sees it: a port, and what comes out of it, checked. */
import type { RunRequest } from '../../protocol.ts';
import { readMessage, type WorkerMessage } from './message.ts';
import type { SandboxFrame } from './sandbox-frame.ts';
import type { ModuleText, WorkerOrder } from './worker.ts';

/** How long a worker may take to start. */
const START_MS = 20_000;

/** More messages than this in a second are not those of a kernel. */
const MESSAGES_A_SECOND = 1000;

/** What a worker that is ready tells; `broken` when it is not what a kernel tells. */
export type WorkerEvents = {
  message(message: Exclude<WorkerMessage, { kind: 'ready' }>): void;
  broken(): void;
};

let workers = 0;

export class SandboxWorker {
  readonly number: number;
  /** Settles when it can take a run, or cannot: its Error says what to do. */
  readonly ready: Promise<void>;
  isReady = false;
  /** How many runs it has taken, and whether nothing of them goes on. */
  runs = 0;
  isIdle = true;
  readonly #frame: SandboxFrame;
  readonly #port: MessagePort;
  /** The texts that it has, by the names of their modules. */
  #texts: RunRequest['modules'] = {};
  #fail: (reason: Error) => void = () => undefined;
  #window = { start: 0, messages: 0 };

  constructor(frame: SandboxFrame, kernel: string, events: WorkerEvents) {
    workers += 1;
    this.number = workers;
    this.#frame = frame;
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.ready = new Promise((resolve, reject) => {
      this.#fail = reject;
      const timer = setTimeout(() => {
        reject(new Error('It does not answer. Press the button again.'));
      }, START_MS);
      port1.onmessage = ({ data }) => {
        const message = this.#isFlood() ? undefined : readMessage(data);
        if (!message) events.broken();
        else if (message.kind !== 'ready') events.message(message);
        else {
          clearTimeout(timer);
          this.isReady = true;
          resolve();
        }
      };
    });
    this.ready.catch(() => undefined);
    frame.start(this.number, kernel, port2);
  }

  /** Asks for a run; what is told of it carries its number. */
  run(run: number, { modules, compiled = {}, ...request }: RunRequest): void {
    this.runs += 1;
    this.isIdle = false;
    const changed = changedTexts(this.#texts, modules, compiled);
    this.#texts = modules;
    this.#port.postMessage({ run, changed, request } satisfies WorkerOrder);
  }

  /** Ends it, whatever it does, with `reason` if it is not ready yet. Nothing more comes out of it. */
  end(reason = new Error('It was ended.')): void {
    this.#port.onmessage = null;
    this.#port.close();
    this.#frame.end(this.number);
    this.#fail(reason);
  }

  #isFlood(): boolean {
    const now = performance.now();
    if (now - this.#window.start > 1000) this.#window = { start: now, messages: 0 };
    this.#window.messages += 1;
    return this.#window.messages > MESSAGES_A_SECOND;
  }
}

/** The texts of `after` that `before` has not, and `undefined` for what only `before` has. */
function changedTexts(
  before: RunRequest['modules'],
  after: RunRequest['modules'],
  compiled: NonNullable<RunRequest['compiled']>,
): WorkerOrder['changed'] {
  const names = Object.keys({ ...before, ...after });
  const changed = names.filter((name) => before[name] !== after[name]);
  const entries = changed.map((name): [string, ModuleText | undefined] => [
    name,
    Object.hasOwn(after, name) ? { text: after[name], compiled: compiled[name] } : undefined,
  ]);
  return Object.fromEntries(entries);
}

/** The hidden frame of opaque origin in which the workers are. */
import { isServedByOwnWorker } from '../own-worker.ts';
import { offerUpdate } from '../update.ts';
import type { FrameMessage, FrameOrder } from './frame.ts';

/** How long the frame's script may take once its page has loaded, and how long the page itself may. */
const SCRIPT_MS = 3000;
const PAGE_MS = 20_000;

/** The frame belongs to a build, and so does the kernel. */
const REFUSED =
  'What runs the snippets has changed since this page was opened. Reload the page: your changes are kept.';

const LOST = 'The sandbox was led away from its page. Press the button again: it starts anew.';

/** Whether the book's service worker was of no use for the last frame. */
let workerFailed = false;

/** What happens in a frame that is ready. */
export type FrameEvents = {
  /** A worker has died. */
  crashed(worker: number, message: string): void;
  /** The frame is of no use any more, and has been removed. */
  lost(reason: Error): void;
};

export class SandboxFrame {
  readonly #element = document.createElement('iframe');
  readonly #events: FrameEvents;
  /** Settles when the frame listens, or does not: its Error says what to do. */
  readonly ready: Promise<void>;
  #listening: () => void = () => undefined;
  #hasKernel = false;

  /** Adds the frame at `url` to the page. */
  constructor(url: string, events: FrameEvents) {
    this.#events = events;
    // A browser does not ask a service worker for a frame with this attribute. The book's own worker
    // answers with a header that does the same. Where that did not work, the attribute is used.
    const byWorker = isServedByOwnWorker() && !workerFailed;
    if (!byWorker) this.#element.sandbox.add('allow-scripts');
    this.#element.src = url;
    this.#element.title = 'Sandbox in which snippets run';
    this.#element.hidden = true;
    this.ready = this.#load(url);
    this.ready.catch(() => {
      workerFailed = byWorker;
      void offerUpdate();
    });
  }

  /** Starts a worker that answers at `port`; the kernel's text goes to the frame once. */
  start(worker: number, kernel: string, port: MessagePort): void {
    this.#order({ start: worker, kernel: this.#hasKernel ? undefined : kernel }, [port]);
    this.#hasKernel = true;
  }

  /** Ends a worker, whatever it does. */
  end(worker: number): void {
    this.#order({ end: worker });
  }

  /** Removes the frame, and with it its workers. */
  remove(): void {
    removeEventListener('message', this.#onMessage);
    this.#element.remove();
  }

  #order(order: FrameOrder, ports: MessagePort[] = []): void {
    // The frame's origin is opaque, which no target origin but '*' can name.
    this.#element.contentWindow?.postMessage(order, '*', ports);
  }

  #load(url: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = () => {
        this.remove();
        reject(new Error(`Could not load ${url}. Check the connection and try again.`));
      };
      let timer = setTimeout(fail, PAGE_MS);
      let isReady = false;
      this.#listening = () => {
        isReady = true;
        clearTimeout(timer);
        resolve();
      };
      let isLoaded = false;
      this.#element.addEventListener('load', () => {
        // Whoever frames this page may lead its frames elsewhere.
        if (isLoaded) this.#lose(LOST);
        isLoaded = true;
        // A browser's own error page loads, too, and sends no message.
        clearTimeout(timer);
        if (!isReady) timer = setTimeout(fail, SCRIPT_MS);
      });
      addEventListener('message', this.#onMessage);
      document.body.append(this.#element);
    });
  }

  #lose(reason: string): void {
    this.remove();
    this.#events.lost(new Error(reason));
  }

  readonly #onMessage = ({ source, data }: MessageEvent<FrameMessage>) => {
    if (source === null || source !== this.#element.contentWindow) return;
    if (data === 'frame') this.#listening();
    else if (typeof data !== 'object' || data === null) return;
    else if ('refused' in data) this.#lose(REFUSED);
    else if ('crashed' in data) this.#events.crashed(data.crashed, String(data.message));
  };
}

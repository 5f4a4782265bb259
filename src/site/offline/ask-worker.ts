/** Asks the service worker of the page's own build. */
import { WORKER } from '../../notebook/browser/own-worker.ts';
import type { Answer, Ending, Wish } from './wish.ts';

/** How long a worker may say nothing: as long as one file may take, and a little more. */
const SILENCE_MS = 70_000;

/**
 * Starts the service worker, unless it is there, and passes a wish on; gives how that ended. `onProgress`
 * hears how many bytes are kept already, and of how many.
 *
 * @throws Error when the worker does not start, or none of the page's build answers
 */
export async function askWorker(
  wish: Wish,
  onProgress?: (bytes: number, all: number) => void,
): Promise<Ending> {
  const { installing, waiting, active } = await navigator.serviceWorker.register(WORKER);
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => reject(new Error('No service worker answers.')), SILENCE_MS);
    };
    wait();
    // Until the last page of the build before is closed, that build's worker is there, too.
    for (const worker of [installing, waiting, active]) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<Answer>) => {
        wait();
        if (typeof data === 'object') {
          onProgress?.(data.bytes, data.all);
          return;
        }
        clearTimeout(timer);
        resolve(data);
      };
      worker?.postMessage(wish, [port2]);
    }
  });
}

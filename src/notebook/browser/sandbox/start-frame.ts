/** Starts the sandbox frame in the page. */
import { isServedByOwnWorker } from '../own-worker.ts';
import { offerUpdate, ownBuild } from '../update.ts';

/** How long the frame's script may take once its page has loaded, and how long the page itself may. */
const SCRIPT_MS = 3000;
const PAGE_MS = 20_000;

let workerFailed = false;

/**
 * Adds the frame at `url` and gives its window once it is ready; `onCrash` is called with a message when
 * its worker dies. A frame that does not get ready is removed.
 *
 * @throws Error that says what to do, when the frame's page does not load.
 */
export function startFrame(url: string, onCrash: (message: string) => void): Promise<Window> {
  const frame = document.createElement('iframe');
  // A browser does not ask a service worker for a frame with this attribute. The book's own worker
  // answers with a header that does the same. Where that did not work, the attribute is used.
  const byWorker = isServedByOwnWorker() && !workerFailed;
  if (!byWorker) frame.sandbox.add('allow-scripts');
  // The build in the address: the page's own sandbox, also when the book was updated in the meantime.
  const build = ownBuild();
  frame.src = build ? `${url}?${build}` : url;
  frame.title = 'Sandbox in which snippets run';
  frame.hidden = true;
  return new Promise((resolve, reject) => {
    const onMessage = ({ source, data }: MessageEvent) => {
      const window = frame.contentWindow;
      if (!window || source !== window) return;
      if (data === 'frame') {
        isReady = true;
        clearTimeout(timer);
        resolve(window);
      } else onCrash(String(data?.crashed));
    };
    const fail = () => {
      removeEventListener('message', onMessage);
      frame.remove();
      workerFailed = byWorker;
      void offerUpdate();
      reject(new Error(`Could not load ${url}. Check the connection and try again.`));
    };
    let isReady = false;
    let timer = setTimeout(fail, PAGE_MS);
    addEventListener('message', onMessage);
    // A browser's own error page loads, too, and sends no message.
    frame.addEventListener('load', () => {
      clearTimeout(timer);
      if (!isReady) timer = setTimeout(fail, SCRIPT_MS);
    });
    document.body.append(frame);
  });
}

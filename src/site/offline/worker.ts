/**
 * The service worker of a build. It keeps the files of the build on the reader's device, and answers
 * with them. Pages come from the network where that answers, of whichever build it has; the files that a
 * page asks for have the build or a hash in their addresses, so that each page gets those of its own.
 */
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';
import { type BuiltFile, OFFLINE_PAGE } from './built-file.ts';
import { find } from './caches.ts';
import { KeptFiles, keptPage } from './kept-files.ts';
import type { Answer, Wish } from './wish.ts';
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;
/** The build writes these. */
declare const BUILD: string;
declare const FILES: BuiltFile[];

/** How long the network may take to answer with a page that is kept. */
const PATIENCE_S = 4;

const { scope } = self.registration;
const kept = new KeptFiles(scope, BUILD, FILES);
const pathOf = ({ href }: URL) => (href.startsWith(scope) ? href.slice(scope.length) : undefined);

self.addEventListener('install', (event) => event.waitUntil(kept.begin()));

// It becomes active when no page is left that the worker before it served.
self.addEventListener('activate', (event) => {
  event.waitUntil(kept.removeOthers().then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  const { build, keep }: Wish = event.data;
  const [port] = event.ports;
  if (build !== BUILD) return;
  const answer = (message: Answer) => port.postMessage(message);
  const keeping =
    keep === 'book'
      ? kept.keepAll((bytes, all) => answer({ bytes, all }))
      : kept.keepPage(keep.page);
  const ended = keeping.then(
    () => answer('kept'),
    ({ name }: Error) => answer(name === 'QuotaExceededError' ? 'no room' : 'not all came'),
  );
  event.waitUntil(ended);
});

// The sandbox frame comes without the attribute that takes its origin away: a browser does not ask a
// service worker for a frame that has it. This header does the same.
registerRoute(
  ({ url, request }) => request.mode === 'navigate' && /^sandbox\//.test(pathOf(url) ?? ''),
  async ({ url }) => {
    const page = (await find(url.href)) ?? (await fetch(url.href, { cache: 'no-cache' }));
    const headers = new Headers(page.headers);
    headers.append('content-security-policy', 'sandbox allow-scripts');
    return new Response(page.body, { status: page.status, headers });
  },
);

/** From the network, or as it was kept. What comes from the network may be of another build. */
const networkFirst = new NetworkFirst({
  networkTimeoutSeconds: PATIENCE_S,
  plugins: [
    {
      cacheWillUpdate: async () => null,
      cachedResponseWillBeUsed: ({ request }) => keptPage(request.url),
      fetchDidSucceed: async ({ request, response }) => {
        const isFault = response.status >= 500 && (await keptPage(request.url));
        if (isFault) throw new Error(`The server answered ${response.status}.`);
        return response;
      },
      handlerDidError: () => find(scope + OFFLINE_PAGE),
    },
  ],
});
registerRoute(new NavigationRoute(networkFirst));
registerRoute(({ url }) => pathOf(url) === 'favicon.svg', networkFirst);

// As it was kept, or from the network: what has a hash or the build in its address.
registerRoute(
  ({ url }) => /^(_astro|notebook|pagefind\.\w+)\//.test(pathOf(url) ?? ''),
  // (The search asks for its entry with the time in the query.)
  async ({ request, url }) => (await find(url.origin + url.pathname)) ?? fetch(request),
);

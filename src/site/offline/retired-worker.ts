/**
 * The service worker of a book that is not kept any more: it removes what was kept, and then itself. A
 * browser that has the worker of an earlier build gets this one in its place.
 */
import { removeCaches } from './caches.ts';
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;

self.addEventListener('install', () => void self.skipWaiting());

self.addEventListener('activate', (event) => {
  event.waitUntil(removeCaches().then(() => self.registration.unregister()));
});

/** The service worker that a book may have, for reading it offline. */
import { BASE } from './base.ts';

/** Its address. */
export const WORKER = `${BASE}/sw.js`;

/** Whether it answers this page's requests; a worker of something else on the same host does not count. */
export function isServedByOwnWorker(): boolean {
  const worker = navigator.serviceWorker?.controller;
  return worker?.scriptURL === new URL(WORKER, location.href).href;
}

/**
 * What a service worker finds in its global scope, as far as it is used here. (TypeScript's library for
 * workers contradicts the one for pages, and this project is checked as a whole.)
 */
export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'message', listener: (event: LastingEvent & MessageEvent) => void): void;
}

/** An event that keeps the worker alive until a promise is settled. */
interface LastingEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}

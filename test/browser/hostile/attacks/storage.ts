/** What the browser keeps for the book, or for a worker. */
import type { Attack, AttackClass } from '../attack.ts';

const OPAQUE = 'The frame has an opaque origin, for which nothing is kept.';
const NOT_THERE = 'A worker has no such thing.';

/** Shows `BREACH` when an expression gives something before it throws. */
const keeping = (name: string, stoppedBy: string, expression: string): Attack => ({
  name,
  stoppedBy,
  code: `let answer = 'refused';
try {
  const got: unknown = await (async () => ${expression})();
  answer = got === undefined ? 'nothing' : 'BREACH';
} catch {}
export const kept = answer;`,
});

export const storage: AttackClass = {
  name: 'storage',
  about: 'A snippet tries to read or to leave something in the browser.',
  attacks: [
    keeping(
      'localStorage',
      NOT_THERE,
      `{ localStorage.setItem('left', 'x'); return localStorage.length; }`,
    ),
    keeping(
      'sessionStorage',
      NOT_THERE,
      `{ sessionStorage.setItem('left', 'x'); return sessionStorage.length; }`,
    ),
    keeping(
      'cookies',
      NOT_THERE,
      `{ (globalThis as any).document.cookie = 'left=x'; return (globalThis as any).document.cookie; }`,
    ),
    keeping(
      'the cookie store',
      NOT_THERE,
      `{ await (globalThis as any).cookieStore.set('left', 'x'); return 1; }`,
    ),
    keeping(
      'IndexedDB',
      OPAQUE,
      `new Promise((done, fail) => { const r = indexedDB.open('left'); r.onsuccess = () => done(1); r.onerror = fail; r.onblocked = fail; })`,
    ),
    keeping(
      'the names of databases',
      OPAQUE,
      `(await indexedDB.databases()).length ? 1 : undefined`,
    ),
    keeping('the cache', OPAQUE, `caches.open('left')`),
    keeping('the names of caches', OPAQUE, `(await caches.keys()).length ? 1 : undefined`),
    keeping(
      'files of the origin',
      OPAQUE,
      `(await navigator.storage.getDirectory()).getFileHandle('left', { create: true })`,
    ),
    keeping(
      'how much is stored',
      OPAQUE,
      `(await navigator.storage.estimate()).usage ? 1 : undefined`,
    ),
    keeping('storage that lasts', OPAQUE, `(await navigator.storage.persist()) ? 1 : undefined`),
    keeping('buckets of storage', OPAQUE, `(navigator as any).storageBuckets.open('left')`),
    keeping('a lock', OPAQUE, `navigator.locks.request('left', () => 1)`),
    keeping(
      'what the browser shares with other tabs',
      OPAQUE,
      `new Promise((done) => { const c = new BroadcastChannel('quadratic-notebook'); c.onmessage = () => done(1); c.postMessage('x'); const { port1, port2 } = new MessageChannel(); port1.onmessage = () => done(undefined); port2.postMessage(0); })`,
    ),
    keeping(
      'the address of the page',
      OPAQUE,
      `/formula/.test(String(globalThis.location?.href) + (globalThis as any).document?.referrer) ? 1 : undefined`,
    ),
    keeping(
      'the origin of the page',
      OPAQUE,
      `globalThis.origin?.startsWith('http') ? 1 : undefined`,
    ),
    keeping(
      'the page itself',
      NOT_THERE,
      `((globalThis as any).parent ?? (globalThis as any).top).document.title`,
    ),
  ],
};

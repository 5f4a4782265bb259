/** Where the book is kept in the browser: a cache for each build, named after it. */

/** What the names of the book's caches begin with. */
export const cachePrefix = `${import.meta.env.STORAGE_PREFIX}/offline/`;

/** The mark, as a path, in a cache that holds every file of its build. */
export const WHOLE = '.whole-book';

/** The book's caches, the oldest first. */
export async function ownCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(cachePrefix));
}

/** What is kept at an address, in one cache or in any. */
export function find(url: string, cacheName?: string): Promise<Response | undefined> {
  return caches.match(url, { ignoreVary: true, ...(cacheName !== undefined && { cacheName }) });
}

/** Removes the book's caches, all but one. */
export async function removeCaches(except?: string): Promise<void> {
  for (const name of await ownCaches()) if (name !== except) await caches.delete(name);
}

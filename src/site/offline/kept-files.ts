/**
 * The files of one build on the reader's device, in a cache of their own. Only files that are byte for
 * byte those of the build are kept, so that what is kept fits together.
 */
import { type BuiltFile, hasHash, isPage, isShared } from './built-file.ts';
import { cachePrefix, find, ownCaches, removeCaches, WHOLE } from './caches.ts';

/** How many files are fetched at once, and how long one may take. */
const AT_ONCE = 6;
const LONGEST_MS = 60_000;

export class KeptFiles {
  readonly #scope: string;
  readonly #files: BuiltFile[];
  readonly #cacheName: string;
  /** Files that are on their way, by path. */
  readonly #coming = new Map<string, Promise<void>>();

  /** The files of the build `build`; `scope` is the address of the book's root. */
  constructor(scope: string, build: string, files: BuiltFile[]) {
    this.#scope = scope;
    this.#files = files;
    this.#cacheName = cachePrefix + build;
  }

  /**
   * Keeps what every page needs, and what the builds before had kept.
   *
   * @throws when a file cannot be had or stored; so do the next two
   */
  async begin(): Promise<void> {
    const others = (await ownCaches()).filter((name) => name !== this.#cacheName);
    const had = async (path: string) => {
      const found = await Promise.all(others.map((name) => find(this.#url(path), name)));
      return found.some((response) => response !== undefined);
    };
    if (await had(WHOLE)) {
      await this.keepAll(() => undefined);
      return;
    }
    const pages = new Set<BuiltFile>();
    for (const page of this.#files.filter(isPage)) if (await had(page.path)) pages.add(page);
    await this.#keep((file) => pages.has(file));
  }

  /** Keeps a page, by its address. What is not a page of the build is left alone. */
  async keepPage(address: string): Promise<void> {
    const page = this.#files.find((file) => isPage(file) && this.#url(file.path) === address);
    if (page) await this.#keep((file) => file === page);
  }

  /** Keeps everything; `tell` is told how many bytes are kept already, and of how many. */
  async keepAll(tell: (bytes: number, all: number) => void): Promise<void> {
    const all = this.#files.reduce((sum, { bytes }) => sum + bytes, 0);
    let kept = 0;
    tell(kept, all);
    const cache = await this.#keep(
      () => true,
      ({ bytes }) => {
        kept += bytes;
        tell(kept, all);
      },
    );
    await cache.put(this.#url(WHOLE), new Response());
  }

  /** Removes what other builds have kept. */
  removeOthers(): Promise<void> {
    return removeCaches(this.#cacheName);
  }

  /** Keeps what every page needs, and then what is chosen, so that a page that is kept can be read. */
  async #keep(
    isChosen: (file: BuiltFile) => boolean,
    onKept?: (file: BuiltFile) => void,
  ): Promise<Cache> {
    const cache = await caches.open(this.#cacheName);
    const chosen = this.#files.filter((file) => !isShared(file) && isChosen(file));
    for (const files of [this.#files.filter(isShared), chosen]) {
      const waiting = files.values();
      const work = async () => {
        for (const file of waiting) {
          await this.#keepFile(cache, file);
          onKept?.(file);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    }
    return cache;
  }

  /** Keeps a file, unless it is kept or on its way. */
  async #keepFile(cache: Cache, file: BuiltFile): Promise<void> {
    const coming = this.#coming.get(file.path) ?? this.#store(cache, file);
    this.#coming.set(file.path, coming);
    try {
      await coming;
    } finally {
      this.#coming.delete(file.path);
    }
  }

  async #store(cache: Cache, file: BuiltFile): Promise<void> {
    const url = this.#url(file.path);
    if (await find(url, this.#cacheName)) return;
    // The same address has the same content in every build, if there is a hash in it.
    const known = hasHash(file) ? await find(url) : undefined;
    await cache.put(url, known ?? (await fetchAsBuilt(url, file.integrity)));
  }

  #url(path: string): string {
    return this.#scope + path;
  }
}

/** A page as it was kept, of the newest build that has it. */
export async function keptPage(address: string): Promise<Response | undefined> {
  const { origin, pathname } = new URL(address);
  for (const cache of (await ownCaches()).reverse()) {
    const page = await find(origin + pathname, cache);
    if (page) return page;
  }
  return undefined;
}

/** Fetches a file that the browser takes only if it is the one that was built. */
async function fetchAsBuilt(url: string, integrity: string): Promise<Response> {
  const signal = AbortSignal.timeout(LONGEST_MS);
  const response = await fetch(url, { cache: 'no-cache', integrity, priority: 'low', signal });
  if (!response.ok) throw new Error(`${url}: the server answered ${response.status}.`);
  // A page may not be answered with what came by way of another address.
  return response.redirected ? new Response(response.body, response) : response;
}

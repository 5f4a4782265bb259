/** Files of the built site that the page fetches when they are first needed. */
import { BASE } from './base.ts';
import { RunAborted } from './run-aborted.ts';
import type { SiteFile } from './site-file.ts';
import { offerUpdate } from './update.ts';

export { BASE };

/** How long a host may send nothing. */
const SILENCE_MS = 20_000;

/** Why a file could not be had, where that is known: "the server answered 404". */
class Fault extends Error {}

/** Ends one of the fetches that have not ended. */
const unfinished = new Set<() => void>();

/** Ends every fetch that has not ended: each rejects with {@link RunAborted}, and the next call tries again. */
export function stopFetches(): void {
  for (const stop of [...unfinished]) stop();
}

/**
 * Gives a function that fetches a file at most once; a fetch that failed is tried again at the next call.
 *
 * @param read makes of the file's text what the function gives; it throws when the text is damaged
 * @throws (the function) Error that says what to do, when the file cannot be had
 */
export function fetchOnce<T>(file: SiteFile, read: (text: string) => T): () => Promise<T> {
  let content: Promise<T> | undefined;
  const start = () => {
    const fetching = new AbortController();
    const stop = () => {
      content = undefined;
      fetching.abort(new RunAborted('Stopped.'));
    };
    unfinished.add(stop);
    const started = fetchFile(file, read, fetching).finally(() => unfinished.delete(stop));
    started.catch(() => {
      if (content === started) content = undefined;
    });
    return started;
  };
  return () => {
    content ??= start();
    return content;
  };
}

async function fetchFile<T>(
  file: SiteFile,
  read: (text: string) => T,
  fetching: AbortController,
): Promise<T> {
  try {
    return await readText(await receive(file, fetching), read);
  } catch (error) {
    if (error instanceof RunAborted) throw error;
    void offerUpdate();
    const why = error instanceof Fault ? `: ${error.message}` : '';
    throw new Error(`Could not load ${file.path}${why}. Check the connection and try again.`);
  }
}

/** The whole of a file, from a host that keeps sending. */
async function receive({ path, bytes }: SiteFile, fetching: AbortController): Promise<Blob> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    const silence = new Fault(`the server sent nothing for ${SILENCE_MS / 1000} s`);
    timer = setTimeout(() => fetching.abort(silence), SILENCE_MS);
  };
  try {
    wait();
    const { signal } = fetching;
    const response = await fetch(BASE + path, { cache: 'no-cache', signal });
    if (!response.ok) throw new Fault(`the server answered ${response.status}`);
    const reader = response.body?.getReader();
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      chunks.push(part.value);
      wait();
    }
    const whole = new Blob(chunks);
    // A web page in the file's place has another size, as has what was cut off.
    if (bytes !== undefined && whole.size !== bytes) throw new Fault('it arrived damaged');
    return whole;
  } finally {
    clearTimeout(timer);
  }
}

async function readText<T>(whole: Blob, read: (text: string) => T): Promise<T> {
  const text = await whole.text();
  try {
    return read(text);
  } catch {
    throw new Fault('it arrived damaged');
  }
}

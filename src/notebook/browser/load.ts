/** Parts of the page's own code that are loaded when the reader first needs them. */

/** How long a part may take to arrive. */
const LONGEST_MS = 20_000;
/** How long a page is left alone once it has loaded. */
const REST_MS = 3000;

/** A part that could not be loaded; `message` names it: `the editor`. */
export class LoadFailure extends Error {}

/** Waits for a part, such as `load('the editor', import('./editor.ts'))`. */
export async function load<T>(name: string, part: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, LONGEST_MS);
  });
  try {
    return await Promise.race([part, tooLong]);
  } catch (cause) {
    askForUpdate();
    throw new LoadFailure(name, { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** Finds out whether a file is missing because the book was built anew; then the page says so. */
export function askForUpdate(): void {
  import('./update.ts').then(({ offerUpdate }) => offerUpdate()).catch(() => undefined);
}

/**
 * What could not be loaded, and what to do `again`: the next attempt loads the part anew. But a browser
 * keeps a part that arrived damaged, and goes on waiting for one that does not arrive, until a reload.
 */
export function remedy({ message, cause }: LoadFailure, again: string): string {
  const todo =
    cause instanceof TypeError
      ? `Check the connection and ${again} again.`
      : 'Reload the page (your changes are kept).';
  return `Could not load ${message}. ${todo}`;
}

/** Does what the reader asked for. If a part of it cannot be loaded, `status` says so and what to do. */
export async function attempt(
  act: () => Promise<unknown>,
  again: string,
  status: Element | null | undefined,
): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof LoadFailure)) throw error;
    if (status) status.textContent = remedy(error, again);
  }
}

/** Does something that the reader did not ask for, such as getting ready; a failure is left for later. */
export function prepare(act: () => Promise<unknown>): void {
  void attempt(act, '', undefined);
}

/** Does something of no hurry once the page has loaded and its reader has had it for a while. */
export function whenIdle(act: () => unknown): void {
  const later = window.requestIdleCallback ?? setTimeout;
  addEventListener('load', () => setTimeout(() => later(act), REST_MS));
}

/** What to press: the words on a button. */
export const pressing = (button: HTMLElement): string => `press ${button.textContent?.trim()}`;

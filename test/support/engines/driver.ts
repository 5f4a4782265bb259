/**
 * What a test does with a browser, the same in Chromium, Firefox and WebKit. Elements are named by CSS
 * selectors; what a test wants to know it asks with {@link Tab.evaluate}.
 */
import type { Commands } from '../commands.ts';

/** A value that survives JSON, the form in which values go into a page and come back. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A browser that runs. */
export interface Engine {
  /** A reader who has never been here: nothing is stored. */
  newReader(): Promise<Reader>;
  close(): Promise<void>;
}

/** One reader's tabs, which share what is stored. */
export interface Reader {
  newTab(): Promise<Tab>;
  /** Closes the tabs, whether they answer or not, and forgets what is stored. */
  close(): Promise<void>;
}

/** A page in a browser. What is done to it, such as a click, rejects when it cannot be done. */
export interface Tab {
  /** What the browser complained of: exceptions, errors of the console. WebKit's driver tells none. */
  readonly errors: string[];
  /** Opens an address, and waits until the page has loaded. */
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  /** Calls a function in the page. It sees its arguments and the page, and nothing around it. */
  evaluate<R, A extends Json[]>(act: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** The same in the frame of the page that `selector` finds, whatever its origin. */
  evaluateIn<R, A extends Json[]>(
    selector: string,
    act: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R>;
  /** Clicks the middle of an element, with the pointer. */
  click(selector: string): Promise<void>;
  /** Presses a key or a few together: `'ArrowRight'`, `'Control+A'`. */
  press(keys: string): Promise<void>;
  /** Puts a text where the caret is, all at once, like a keyboard that suggests words. */
  insert(text: string): Promise<void>;
  /** Drags an element by its middle, so many pixels to the right and down. */
  drag(selector: string, right: number, down: number): Promise<void>;
  /** A picture of what is to be seen, as PNG. */
  screenshot(): Promise<Uint8Array>;
  /** Makes this the tab in front. */
  show(): Promise<void>;
  close(): Promise<void>;
}

/** How long anything done to a page may take: a page that stands still is a failure, not a wait. */
export const PATIENCE_MS = 30_000;

/** How long a reader's tabs may take to close. */
export const CLOSE_MS = 5000;

/** What `promise` gives. @throws Error when that takes longer than `ms`. */
export async function within<T>(promise: Promise<T>, ms = PATIENCE_MS): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`No answer in ${ms} ms.`)), ms);
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** The text of a call, to be evaluated in a page. */
export function callText(act: (...args: never[]) => unknown, args: Json[]): string {
  return `(${act})(...${JSON.stringify(args)})`;
}

/** Inserts `text` where the caret is: in the page, for engines whose driver only knows keys. */
export function insertHere(text: string): void {
  if ((document as unknown as Commands).execCommand('insertText', false, text)) return;
  throw new Error('There is no caret in the page that takes a text.');
}

/** Waits until the page has loaded. */
export async function untilLoaded(): Promise<void> {
  if (document.readyState === 'complete') return;
  await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
}

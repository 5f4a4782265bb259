/** What is attacked: the small book in one engine, and a listener that nothing may reach. */
import type { Reader } from '../../support/engines/driver.ts';
import type { EngineName } from '../../support/engines/names.ts';
import { startEngine } from '../../support/engines/start.ts';
import { serveChanged } from '../../support/site-proxy.ts';
import { startListener } from './listener.ts';

export interface Target {
  newReader(): Promise<Reader>;
  /** Ends the engine, with all pages that do not answer, and starts it anew. */
  restartEngine(): Promise<void>;
  /** The address of the book, whose host counts the requests. */
  site: string;
  /** An attack's text with the addresses in it. */
  filled(text: string): string;
  /** What reached the listener, or asked the book's host for a leak, since the last call. */
  leaks(): string[];
  close(): Promise<void>;
}

/** The chapter that is attacked, its cell that is, and one that must go on as if nothing had been. */
export const CHAPTER = 'the-formula/';
export const CELL = 'quadratic/scale';
export const OTHER = 'quadratic/product';

/** Starts an engine to see the site at `url` in. */
export async function startTarget(name: EngineName, url: string): Promise<Target> {
  let engine = await startEngine(name);
  const asked: string[] = [];
  const site = await serveChanged(url, { onRequest: (path) => asked.push(path) });
  const listener = await startListener();
  return {
    newReader: () => engine.newReader(),
    restartEngine: async () => {
      await engine.close();
      engine = await startEngine(name);
    },
    site: site.url,
    filled: (text) =>
      text.replaceAll('SITE', site.url.slice(0, -1)).replaceAll('LISTENER', listener.host),
    leaks: () => {
      const leaks = asked.splice(0).filter((path) => path.includes('leak'));
      return [...listener.take(), ...leaks.map((path) => `a request for ${path}`)];
    },
    close: async () => {
      await engine.close();
      site.close();
      listener.close();
    },
  };
}

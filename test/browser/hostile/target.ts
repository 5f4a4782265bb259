/** What is attacked: the small book in one engine, and a listener that nothing may reach. */
import type { Engine } from '../../support/engines/driver.ts';
import { serveChanged } from '../../support/site-proxy.ts';
import { startListener } from './listener.ts';

export interface Target {
  engine: Engine;
  /** The address of the book, whose host counts the requests. */
  site: string;
  /** An attack's text with the addresses in it. */
  filled(text: string): string;
  /** What reached the listener, or asked the book's host for a leak, since the last call. */
  leaks(): string[];
  close(): void;
}

/** The chapter that is attacked, its cell that is, and one that must go on as if nothing had been. */
export const CHAPTER = 'the-formula/';
export const CELL = 'quadratic/scale';
export const OTHER = 'quadratic/product';

/** The site at `url`, as it is seen in an engine that the caller starts and closes. */
export async function startTarget(engine: Engine, url: string): Promise<Target> {
  const asked: string[] = [];
  const site = await serveChanged(url, { onRequest: (path) => asked.push(path) });
  const listener = await startListener();
  return {
    engine,
    site: site.url,
    filled: (text) =>
      text.replaceAll('SITE', site.url.slice(0, -1)).replaceAll('LISTENER', listener.host),
    leaks: () => {
      const leaks = asked.splice(0).filter((path) => path.includes('leak'));
      return [...listener.take(), ...leaks.map((path) => `a request for ${path}`)];
    },
    close: () => {
      site.close();
      listener.close();
    },
  };
}

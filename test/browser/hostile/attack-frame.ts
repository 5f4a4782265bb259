/** Serves a stranger's page on a port of its own, opens it, and asks it what it has reached. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Tab } from '../../support/engines/driver.ts';
import type { FrameAttack } from './attack.ts';
import { LIMITS } from './limits.ts';
import { pressAndRead } from './run-in-page.ts';
import { CELL, type Target } from './target.ts';

/** How long a stranger's page is given. */
const PAGE_MS = 1500;

type Stranger = { breaches: string[]; harm?: () => void };

/** Opens the page, and gives a line for all that should not have happened. Throws when it does not answer. */
export async function attackByFrame(target: Target, attack: FrameAttack): Promise<string[]> {
  const stranger = await serveStranger(target.filled(attack.page));
  const reader = await target.newReader();
  try {
    const tab = await reader.newTab();
    await tab.open(stranger.url);
    const harm = attack.runsIn ? await runWithin(tab, attack.runsIn) : await wait(tab);
    await tab.show();
    harm.push(...(await tab.evaluate(() => (window as unknown as Stranger).breaches)));
    return [...new Set(harm), ...target.leaks().map((leak) => `reached the network: ${leak}`)];
  } finally {
    await reader.close();
    stranger.close();
  }
}

async function wait(tab: Tab): Promise<string[]> {
  // Only a real click lets a page open a window.
  if (await tab.evaluate(() => document.querySelector('#go') !== null)) await tab.click('#go');
  await pause(PAGE_MS);
  return [];
}

/** A cell in a frame of the page runs, is harmed, and runs again: at the second attempt at the latest. */
async function runWithin(tab: Tab, frame: string): Promise<string[]> {
  const run = (ms: number) => tab.evaluateIn(frame, pressAndRead, CELL, 'Run', ms);
  const before = await run(LIMITS.runMs);
  if (before.startsWith('(')) return [`before any harm, ${before}`];
  await tab.evaluate(() => (window as unknown as Stranger).harm?.());
  await pause(PAGE_MS);
  const first = await run(LIMITS.budgetMs);
  if (first === before) return [];
  const second = await run(LIMITS.runMs);
  return second === before ? [] : [`afterwards ${first}, and then ${second}`];
}

async function serveStranger(page: string) {
  const server = createServer(({ url }, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const breach =
      'window.breaches = []; const breach = (what) => void breaches.push(String(what));';
    response.end(
      url === '/'
        ? `<!doctype html><title>A stranger’s page</title><script>${breach}</script>${page}`
        : '<!doctype html><title>Elsewhere</title><p>Elsewhere',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * What a chapter asks of a reader's machine before any touch, besides its bytes (site.browser.test.ts): few
 * elements, few long tasks, and nothing that moves, neither while it loads nor when a cell wakes.
 */
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { readChapters } from '../../src/site/outline.ts';
import { sharedBrowser, WITHOUT_WORKER } from '../support/browser-session.ts';

const site = inject('sites').root;

/**
 * Elements of the largest chapter, and tasks above 50 milliseconds. A quiet machine has one or two such tasks;
 * the bound is for one that is busy with other tests.
 */
const BUDGET = { elements: 12_400, longTasks: 12 };

interface Weight {
  address: string;
  elements: number;
  longTasks: number;
  whileLoading: string[];
  whenWoken: string[];
}

let weights: Weight[];
beforeAll(async () => {
  weights = [];
  for (const { address } of readChapters('content')) weights.push(await weigh(address));
}, 240_000);

async function weigh(address: string): Promise<Weight> {
  const browser = await sharedBrowser();
  const viewport = { width: 1280, height: 900 };
  const context = await browser.newContext({ ...WITHOUT_WORKER, viewport });
  try {
    const page = await context.newPage();
    await page.addInitScript(watch);
    await page.goto(`${site.url}${address.replace(/^\//, '')}`, { waitUntil: 'networkidle' });
    // A busy machine may have nothing to fetch while it still reads the page.
    await page.waitForLoadState('load');
    // What was long, and what moved, is told a little later.
    const seen = () =>
      page.evaluate(async () => {
        await new Promise((done) => setTimeout(done, 300));
        return structuredClone(window.seenWeight);
      });
    const elements = await page.evaluate(() => document.querySelectorAll('*').length);
    const loaded = await seen();
    const cell = page.locator('[data-cell]:has([data-action="run"])').first();
    await cell.scrollIntoViewIfNeeded();
    // A click of a script is no touch: after one, a browser excuses what moves.
    await cell.locator('[data-action="run"]').evaluate((button: HTMLElement) => button.click());
    await page.locator('[data-cell][data-state="ok"]').first().waitFor();
    const woken = await seen();
    return {
      address,
      elements,
      longTasks: loaded.longTasks,
      whileLoading: loaded.moved,
      whenWoken: woken.moved.slice(loaded.moved.length),
    };
  } finally {
    await context.close();
  }
}

/** In the page: counts its long tasks, and names what moves. */
function watch(): void {
  const seen = { longTasks: 0, moved: [] as string[] };
  window.seenWeight = seen;
  new PerformanceObserver((list) => {
    seen.longTasks += list.getEntries().length;
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[]) {
      // The name of the book at the top may get its font a frame late on a busy machine: 0.0005.
      if (entry.value < 0.001) continue;
      const parts = entry.sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 80));
      seen.moved.push(`by ${entry.value}: ${parts.join(' and ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What moved in a page (Chromium only, so the DOM's types do not have it). */
type LayoutShift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };

declare global {
  interface Window {
    seenWeight: { longTasks: number; moved: string[] };
  }
}

describe('every chapter', () => {
  test('has no more elements than a phone lays out at once', () => {
    const lines = weights.map(
      ({ address, elements, longTasks }) =>
        `  ${address}: ${elements} elements, ${longTasks} long tasks`,
    );
    console.log(`Before any touch, of ${BUDGET.elements} elements:\n${lines.join('\n')}`);
    expect(weights.length).toBeGreaterThan(0);
    for (const { address, elements } of weights)
      expect(elements, address).toBeLessThanOrEqual(BUDGET.elements);
  });

  test('has few long tasks while it loads', () => {
    for (const { address, longTasks } of weights)
      expect(longTasks, address).toBeLessThanOrEqual(BUDGET.longTasks);
  });

  test('stays where it is while it loads', () => {
    for (const { address, whileLoading } of weights) expect(whileLoading, address).toEqual([]);
  });

  test('stays where it is when a cell wakes', () => {
    for (const { address, whenWoken } of weights) expect(whenWoken, address).toEqual([]);
  });
});

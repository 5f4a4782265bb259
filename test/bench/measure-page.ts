/** What a reader waits for on a page, in one browser: measured in the page, printed by page.bench.ts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';

/** A page of the bench, and where its slider and its figure are. */
export type Measured = {
  name: string;
  folder: string;
  url: string;
  /** What the slider and the figure are in; each page has one `input[type="range"]` in it. */
  part: string;
  /** By how many steps the slider is moved to see something new; 1 if nothing is said. */
  steps?: number;
};

/** Bytes are brotli's; times are milliseconds. */
export type Visit = {
  bytes: number;
  requests: number;
  chart: number;
  longTasks: number;
  firstMove: number;
};

/** How long a hand takes from the first move of the pointer to the slider. */
const REACHING_MS = 700;

/**
 * Opens a page as somebody who was never there, and moves its slider once: at once, as a script does, or
 * after the pointer has moved to it, as a hand does.
 */
export async function visit(
  browser: Browser,
  page: Measured,
  by: 'script' | 'hand' = 'script',
): Promise<Visit> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const tab = await context.newPage();
    const requested: string[] = [];
    tab.on('requestfinished', (request) => requested.push(request.url()));
    await tab.addInitScript(watchLoading);
    await tab.goto(page.url, { waitUntil: 'networkidle' });
    const loaded = await tab.evaluate(() => ({ ...window.measuredPage }));
    const files = requested.filter((url) => url.startsWith('http'));
    const bytes = files.reduce((sum, url) => sum + brotliSize(page, url), 0);
    if (by === 'hand') {
      await tab.mouse.move(5, 5);
      await tab.waitForTimeout(REACHING_MS / 2);
      await tab.locator(`${page.part} input[type="range"]`).first().hover();
      await tab.waitForTimeout(REACHING_MS / 2);
    }
    const { dom } = await move(tab, page.part, page.steps ?? 1);
    return { bytes, requests: files.length, ...loaded, firstMove: dom };
  } finally {
    await context.close();
  }
}

/** Moves the slider again and again, each time when the figure of the move before is there. */
export async function moves(
  browser: Browser,
  page: Measured,
  count: number,
): Promise<{ dom: number[]; painted: number[] }> {
  const tab = await browser.newPage();
  try {
    await tab.goto(page.url, { waitUntil: 'networkidle' });
    const { part, steps = 1 } = page;
    for (let i = 0; i < 10; i++) await move(tab, part, i % 2 ? -steps : steps);
    const all: { dom: number; painted: number }[] = [];
    for (let i = 0; i < count; i++) {
      all.push(await move(tab, part, i % 2 ? -steps : steps));
      await tab.waitForTimeout(50);
    }
    return { dom: all.map(({ dom }) => dom), painted: all.map(({ painted }) => painted) };
  } finally {
    await tab.close();
  }
}

/** Moves the slider by some steps: until the figure is new in the page, and until that is painted. */
function move(tab: Page, part: string, steps: number): Promise<{ dom: number; painted: number }> {
  return tab.evaluate(
    async ([selector, by]) => {
      const root = document.querySelector(selector as string) as HTMLElement;
      const slider = root.querySelector('input[type="range"]') as HTMLInputElement;
      const words = () => root.querySelector('svg[role="img"]')?.getAttribute('aria-label');
      const before = words();
      const changed = new Promise<void>((resolve, reject) => {
        setTimeout(() => reject(new Error('Nothing new after 30 s.')), 30_000);
        const observer = new MutationObserver(() => {
          if (words() === before) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(root, { attributes: true, childList: true, subtree: true });
      });
      slider.stepUp(by as number);
      slider.focus();
      const start = performance.now();
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await changed;
      const dom = performance.now() - start;
      // The task after a frame's callbacks comes once the frame is drawn.
      await new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve();
          channel.port2.postMessage(null);
        });
      });
      return { dom, painted: performance.now() - start };
    },
    [part, steps],
  );
}

declare global {
  interface Window {
    /** What was seen while the page loaded. */
    measuredPage: { chart: number; longTasks: number };
  }
}

/** In the page, before all else: when the first chart is there, and how long tasks are over 50 ms. */
function watchLoading(): void {
  window.measuredPage = { chart: Number.NaN, longTasks: 0 };
  const look = () => {
    if (document.querySelector('svg[role="img"]')) window.measuredPage.chart = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.measuredPage.longTasks += duration - 50;
  }).observe({ type: 'longtask', buffered: true });
}

/** What a host that compresses sends; fonts and pictures are compressed already. */
function brotliSize({ folder }: Measured, url: string): number {
  const { pathname } = new URL(url);
  const file = join(folder, decodeURIComponent(pathname.replace(/\/$/, '/index.html')));
  const text = readFileSync(file);
  return /\.(woff2|png|webp)$/.test(file) ? text.length : brotliCompressSync(text).length;
}

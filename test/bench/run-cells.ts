/** How long a cell of the built site takes to run, and which cells run after an edit of one. */
import type { Browser, Page } from 'playwright-core';
import { compile } from '../../src/notebook/run/compile.ts';

/**
 * The milliseconds from the event that `act` causes until its run has ended and is painted.
 */
async function timed(page: Page, name: string, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate((cellName) => {
    const cell = document.querySelector(`[data-cell="${cellName}"]`) as HTMLElement;
    let start = 0;
    let ran = false;
    const began = (event: Event) => {
      start = event.timeStamp;
    };
    document.addEventListener('click', began, { capture: true, once: true });
    const measured = new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error(`${cellName}: nothing new after 30 s.`)), 30_000);
      const observer = new MutationObserver(() => {
        ran ||= cell.dataset.state === 'running';
        if (start === 0 || !ran || cell.dataset.state !== 'ok') return;
        observer.disconnect();
        // The task after a frame's callbacks comes once the frame is drawn.
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now() - start);
          channel.port2.postMessage(null);
        });
      });
      observer.observe(cell, { attributes: true, childList: true, subtree: true });
    });
    Object.assign(window, { measured });
  }, name);
  await act();
  return page.evaluate(() => (window as unknown as { measured: Promise<number> }).measured);
}

const selector = (name: string, rest = '') => `[data-cell="${name}"] ${rest}`;
const run = (page: Page, name: string) =>
  page.$eval(selector(name, '[data-action="run"]'), (button) => (button as HTMLElement).click());

/** Runs of a cell on pages that were never opened before. */
export async function coldRuns(
  browser: Browser,
  url: string,
  name: string,
  count: number,
): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'networkidle' });
    times.push(await timed(page, name, () => run(page, name)));
    await context.close();
  }
  return times;
}

/** Runs of a cell one after the other, the first left out. */
export async function warmRuns(page: Page, name: string, count: number): Promise<number[]> {
  const times: number[] = [];
  await timed(page, name, () => run(page, name));
  for (let i = 0; i < count; i++) {
    times.push(await timed(page, name, () => run(page, name)));
    await page.waitForTimeout(50);
  }
  return times;
}

/** The cells that import `name`, directly or not, and itself. */
export function dependents(name: string, cells: string[], texts: Record<string, string>): string[] {
  const imports = (module: string): string[] =>
    compile(module, texts[module]).imports.flatMap(({ specifier }) => {
      if (!specifier.startsWith('.')) return [];
      return new URL(specifier, `book:/${module}`).pathname.slice(1).replace(/\.ts$/, '');
    });
  const reaches = (module: string): boolean => module === name || imports(module).some(reaches);
  return cells.filter((cell) => Object.hasOwn(texts, cell) && reaches(cell));
}

/** Puts a space at the end of a cell's text, runs it, and gives the cells that ran. */
export async function edit(page: Page, name: string): Promise<string[]> {
  await page.click(selector(name, '[data-action="edit"]'));
  await page.waitForSelector(selector(name, '.cm-focused'));
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(' ');
  await page.evaluate(() => {
    const ran = new Set<string>();
    Object.assign(window, { ran });
    new MutationObserver((records) => {
      for (const { target } of records) {
        const { cell, state } = (target as HTMLElement).dataset;
        if (cell && state === 'running') ran.add(cell);
      }
    }).observe(document.body, { subtree: true, attributeFilter: ['data-state'] });
  });
  await timed(page, name, () => run(page, name));
  await page.waitForFunction(() => !document.querySelector('[data-state="running"]'));
  return page.evaluate(() => [...(window as unknown as { ran: Set<string> }).ran]);
}

// How long a reader waits in the built site's longest chapter, in Chromium, and how many cells run
// after an edit. npm run bench:page. The machine decides the times: they are no test. The site is
// served from this machine, so a cold start has no network in it but reading, compiling and starting.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { compile } from '../../src/notebook/run/compile.ts';
import { launchChromium } from '../../src/preview/chromium.ts';
import { serveFolder } from '../../src/preview/static-server.ts';
import { readSnippets } from '../support/book.ts';
import { buildSite } from '../support/build-site.ts';

const SAMPLES = 50;

/** The cells of the page that has the most, and its address. */
function longestChapter(folder: string): { address: string; cells: string[] } {
  const chapters = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      const cells = [...html.matchAll(/ data-cell="([^"]+)"/g)].map(([, name]) => name);
      return { address: file.replace(/index\.html$/, ''), cells };
    });
  return chapters.reduce((most, next) => (next.cells.length > most.cells.length ? next : most));
}

/**
 * The milliseconds from the event that `act` causes until what it leads to is painted: for an input
 * a figure with other words, for a click on Run the end of a run.
 */
async function timed(
  page: Page,
  name: string,
  type: 'input' | 'click',
  act: () => Promise<unknown>,
): Promise<number> {
  await page.evaluate(
    ([cellName, eventType]) => {
      const cell = document.querySelector(`[data-cell="${cellName}"]`) as HTMLElement;
      const words = () => cell.querySelector('svg[role="img"]')?.getAttribute('aria-label');
      const before = words();
      let start = 0;
      let ran = false;
      const began = (event: Event) => {
        start = event.timeStamp;
      };
      document.addEventListener(eventType, began, { capture: true, once: true });
      const measured = new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`${cellName}: nothing new after 30 s.`)), 30_000);
        const observer = new MutationObserver(() => {
          ran ||= cell.dataset.state === 'running';
          const isNew = eventType === 'input' ? words() !== before : ran;
          if (start === 0 || !isNew || cell.dataset.state !== 'ok') return;
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
    },
    [name, type],
  );
  await act();
  return page.evaluate(() => (window as unknown as { measured: Promise<number> }).measured);
}

const selector = (name: string, rest = '') => `[data-cell="${name}"] ${rest}`;
const run = (page: Page, name: string) =>
  page.$eval(selector(name, '[data-action="run"]'), (button) => (button as HTMLElement).click());

async function coldRuns(browser: Browser, url: string, name: string): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < SAMPLES; i++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'networkidle' });
    times.push(await timed(page, name, 'click', () => run(page, name)));
    await context.close();
  }
  return times;
}

async function warmRuns(page: Page, name: string): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < SAMPLES; i++) {
    times.push(await timed(page, name, 'click', () => run(page, name)));
    await page.waitForTimeout(50);
  }
  return times;
}

/** One key at a time, back and forth, each awaited: what a hand sees, not what a queue can take. */
async function slides(page: Page, name: string): Promise<number[]> {
  const times: number[] = [];
  await page.focus(selector(name, '.input-slider input'));
  for (let i = 0; i < SAMPLES; i++) {
    const key = i % 20 < 10 ? 'ArrowRight' : 'ArrowLeft';
    times.push(await timed(page, name, 'input', () => page.keyboard.press(key)));
    await page.waitForTimeout(50);
  }
  return times;
}

/** The cells that import `name`, directly or not, and itself. */
function dependents(name: string, cells: string[], texts: Record<string, string>): string[] {
  const imports = (module: string): string[] =>
    compile(module, texts[module]).imports.flatMap(({ specifier }) => {
      if (!specifier.startsWith('.')) return [];
      return new URL(specifier, `book:/${module}`).pathname.slice(1).replace(/\.ts$/, '');
    });
  const reaches = (module: string): boolean => module === name || imports(module).some(reaches);
  return cells.filter((cell) => Object.hasOwn(texts, cell) && reaches(cell));
}

/** Puts a space at the end of a cell's text, runs it, and gives the cells that ran. */
async function edit(page: Page, name: string): Promise<string[]> {
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
  await timed(page, name, 'click', () => run(page, name));
  await page.waitForFunction(() => !document.querySelector('[data-state="running"]'));
  return page.evaluate(() => [...(window as unknown as { ran: Set<string> }).ran]);
}

function row(what: string, times: number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1].toFixed(1).padStart(9);
  console.log(`${what.padEnd(36)}${at(0.5)}${at(0.95)}${String(times.length).padStart(9)}`);
}

const folder = mkdtempSync(join(tmpdir(), 'bench-site-'));
await buildSite(folder, '/');
const server = await serveFolder(folder);
const browser = await launchChromium();
const { address, cells } = longestChapter(folder);
const url = server.url + address;
const page = await browser.newPage();
await page.goto(url);
const moving = await page.$eval(
  '[data-cell]:has(.input-slider input):has(svg[role="img"])',
  (cell) => (cell as HTMLElement).dataset.cell ?? '',
);

console.log(
  `${address} has ${cells.length} cells; times are of ${moving}, in Chromium ${browser.version()}`,
);
console.log(`${'milliseconds'.padEnd(36)}   median      95 %  samples`);
row('Run to output painted, cold', await coldRuns(browser, url, moving));
await timed(page, moving, 'click', () => run(page, moving));
row('Run to output painted, warm', await warmRuns(page, moving));
row('slider event to figure painted', await slides(page, moving));

console.log(
  `(${availableParallelism()} processors, load ${loadavg()[0].toFixed(1)}: above one a processor, the times are of a busy machine.)`,
);

const texts = readSnippets();
// What is folded away can be edited once it is open.
await page.$$eval('details', (all) => {
  for (const details of all) details.open = true;
});
let right = 0;
console.log('\nCells that ran after an edit of one');
for (const name of cells.filter((cell) => Object.hasOwn(texts, cell))) {
  const expected = dependents(name, cells, texts);
  const ran = await edit(page, name);
  const same = ran.toSorted().join() === expected.toSorted().join();
  if (same) right += 1;
  const others = ran.filter((cell) => cell !== name).join(', ');
  console.log(
    `${name.padEnd(36)}${String(ran.length).padStart(3)} of ${cells.length}${same ? '' : `, but ${expected.length} depend on it`}${others && `: it and ${others}`}`,
  );
}
console.log(`Only what depends on the edit ran, after ${right} of the edits.`);

await browser.close();
server.close();
rmSync(folder, { recursive: true });

/** What a reader does, in each engine that a reader may have. */
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { encodeLink } from '../../src/notebook/browser/drafts/link.ts';
import type { Engine, Reader, Tab } from '../support/engines/driver.ts';
import { chosenEngines } from '../support/engines/names.ts';
import { PagePart } from '../support/engines/reader-page.ts';
import { startEngine } from '../support/engines/start.ts';
import { serveChanged } from '../support/site-proxy.ts';

const { mini, root } = inject('sites');
const CHAPTER = `${mini.url}the-formula/`;
const PARABOLA = 'quadratic/parabola';
const ALONE = `${mini.url}embed/${PARABOLA}/`;
const SLOW = { timeout: 20_000 };
const SOLUTION = readFileSync(
  'test/mini-book/snippets/quadratic/exercises/stable/solution.ts',
  'utf8',
).trimEnd();

/** A point of the plane, which is moved by hand in its figure. */
const PLANE = `import * as Plot from '@observablehq/plot';
import { dragPoint } from '#notebook';
const z = dragPoint('point', { x: [-5, 5], y: [-5, 5], value: { x: 2, y: 1 } });
export const figure = Plot.plot({
  ariaLabel: \`A point at \${z.x}, \${z.y}.\`,
  width: 400, height: 400, margin: 0,
  x: { domain: [-5, 5] }, y: { domain: [-5, 5] },
  marks: [Plot.dot([[z.x, z.y]])],
});`;

describe.each(chosenEngines())('in %s', (name) => {
  let engine: Engine;
  let reader: Reader;
  let tab: Tab;
  let cell: PagePart;

  beforeAll(async () => {
    engine = await startEngine(name);
  });
  afterAll(() => engine?.close());
  beforeEach(async () => {
    reader = await engine.newReader();
    tab = await reader.newTab();
    cell = PagePart.cell(tab, PARABOLA);
  });
  afterEach(async () => {
    await reader.close();
    expect(tab.errors).toEqual([]);
  });

  const words = () => cell.attribute('svg[role="img"]', 'aria-label');
  const listing = () => new PagePart(tab, `[data-cell="${PARABOLA}"] .cell-listing`);

  it('a chapter opens with its text, a formula and a figure', async () => {
    await tab.open(CHAPTER);
    await new PagePart(tab, 'h1').shows('The formula');
    expect(await words()).toContain('The parabola x² + b x − 2 for b 1');
    const drawn = await tab.evaluate(() =>
      ['.katex-display', 'figure svg', '[data-cell] .cell-listing'].map((selector) => {
        const { width, height } = (
          document.querySelector(selector) as Element
        ).getBoundingClientRect();
        return width > 10 && height > 10;
      }),
    );
    expect(drawn).toEqual([true, true, true]);
    expect((await tab.screenshot()).length).toBeGreaterThan(5000);
  });

  it('a slider is moved by keys, and the figure follows', async () => {
    await tab.open(CHAPTER);
    await tab.click(`[data-cell="${PARABOLA}"] input[type="range"]`);
    for (let i = 0; i < 3; i++) await tab.press('ArrowRight');
    const value = await tab.evaluate(
      (selector) => document.querySelector<HTMLInputElement>(selector)?.value ?? '',
      `[data-cell="${PARABOLA}"] input[type="range"]`,
    );
    expect(Number(value)).not.toBe(1);
    await expect.poll(words, SLOW).toContain(`for b ${value},`);
  });

  it('a point is dragged on a figure, and the figure follows', async () => {
    await tab.open(ALONE);
    await cell.write(PLANE);
    await cell.press('Run');
    await cell.reaches('ok');
    // The first touch loads what moves the point.
    await tab.drag('[data-handle]', 4, 4);
    await expect.poll(() => cell.attribute('.figure-tools', 'class'), SLOW).not.toBeNull();
    await tab.drag('[data-handle]', -120, 80);
    await expect.poll(words, SLOW).toMatch(/A point at -0\.\d+|A point at -1(\.\d+)?, -[01]/);
  });

  it('code is edited, run and kept', async () => {
    await tab.open(ALONE);
    await cell.write('export const answer: number = 6 * 7;\nexport const word = "done";');
    await cell.press('Run');
    await cell.reaches('ok');
    await cell.shows('42', '[data-output="answer"]');
    await cell.shows('done', '[data-output="word"]');
    await tab.reload();
    await listing().shows('6 * 7');
    await cell.shows('Press Run', '[role="status"]');
    expect(await cell.attribute('', 'data-state')).toBe('static');
  });

  it('Mod+Enter runs from the editor, and Esc leaves it', async () => {
    await tab.open(ALONE);
    await cell.write('export const x = 5;');
    await tab.press('Control+Enter');
    await cell.reaches('ok');
    await cell.shows('5', '[data-output="x"]');
    await tab.press('Escape');
    await expect
      .poll(() => tab.evaluate(() => document.activeElement?.textContent ?? ''), SLOW)
      .toBe('Edit');
  });

  it('a mistake is shown with its line and column', async () => {
    await tab.open(ALONE);
    await cell.write('export const x = 1;\nexport const y = missing + 1;');
    await cell.press('Run');
    await cell.reaches('error');
    await cell.shows('line 2, column', '[role="alert"]');
  });

  it('an endless loop is stopped, and the next run works', async () => {
    await tab.open(ALONE);
    await cell.write('while (true) {}');
    await cell.press('Run');
    await cell.reaches('running');
    await cell.press('Stop');
    await cell.reaches('stopped');
    await cell.write('export const x = 3;');
    await cell.press('Run');
    await cell.reaches('ok');
    await cell.shows('3', '[data-output="x"]');
  });

  it('Reset gives the book’s text, its inputs and its outputs back', async () => {
    await tab.open(ALONE);
    const before = await words();
    await cell.write('export const mine = 1;');
    await cell.press('Run');
    await cell.reaches('ok');
    await cell.press('Reset');
    await expect.poll(words, SLOW).toBe(before);
    await cell.reaches('ok');
    await cell.shows('slider', '.cm-content');
  });

  it('an answer to an exercise is checked, and passes when it is right', async () => {
    await tab.open(CHAPTER);
    const exercise = new PagePart(tab, '[data-exercise="quadratic/stable"]');
    await exercise.press('Check');
    await exercise.reaches('failed');
    await exercise.write(SOLUTION);
    await exercise.press('Check');
    await exercise.reaches('passed');
    expect(await exercise.attribute('[data-check="failed"]', 'class')).toBeNull();
  });

  it('a word is searched, and leads to its page', async () => {
    await tab.open(CHAPTER);
    const search = new PagePart(tab, 'book-search');
    await search.press('Search');
    await tab.click('book-search input');
    await tab.insert('rounding');
    await search.shows('Rounding', 'ol a');
    await tab.click('book-search ol a[href*="/rounding/"]');
    await new PagePart(tab, 'h1').shows('Rounding');
  });

  it('the theme is switched, and stays on the next page', async () => {
    await tab.open(CHAPTER);
    const background = () => tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const before = await background();
    const choose = (theme: string) =>
      tab.evaluate((chosen) => {
        const select = document.querySelector<HTMLSelectElement>('starlight-theme-select select');
        if (!select) throw new Error('There is no choice of a theme.');
        select.value = chosen;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }, theme);
    await choose('dark');
    await expect.poll(background, SLOW).not.toBe(before);
    const dark = await background();
    await tab.open(`${mini.url}rounding/`);
    expect(await background()).toBe(dark);
    await choose('light');
    await expect.poll(background, SLOW).not.toBe(dark);
  });

  it('a link to a changed cell opens with its text, and runs nothing', async () => {
    await tab.open(CHAPTER);
    await tab.open('about:blank');
    await tab.open(CHAPTER + (await encodeLink(PARABOLA, 'export const theirs = 8;')));
    await cell.shows('theirs = 8', '.cm-content');
    expect(await cell.attribute('', 'data-state')).toBe('static');
    await cell.press('Run');
    await cell.reaches('ok');
    await cell.shows('8', '[data-output="theirs"]');
  });

  it('two tabs work side by side, and back leads back', async () => {
    await tab.open(CHAPTER);
    const other = await reader.newTab();
    await other.open(ALONE);
    const there = PagePart.cell(other, PARABOLA);
    await there.press('Run');
    await there.reaches('ok');
    await tab.show();
    await tab.open(`${mini.url}rounding/`);
    await tab.back();
    await new PagePart(tab, 'h1').shows('The formula');
    await cell.press('Run');
    await cell.reaches('ok');
  });

  it('without storage a cell is edited and run, and the page says that nothing is kept', async () => {
    const script = `Object.defineProperty(window, 'localStorage', {
      get() { throw new DOMException('Access is denied for this document.', 'SecurityError'); },
    });`;
    const site = await serveChanged(mini.url, { script });
    await tab.open(`${site.url}embed/${PARABOLA}/`);
    await cell.write('export const x = 9;');
    await cell.press('Run');
    await cell.reaches('ok');
    await cell.shows('9', '[data-output="x"]');
    await new PagePart(tab, '[role="status"]').shows('does not let this site keep your changes');
    site.close();
  });

  it('the book opens, and its first cell with a slider follows it', async () => {
    await tab.open(root.url);
    const found = await tab.evaluate(() => {
      const slider = document.querySelector('[data-cell] input[type="range"]');
      return slider?.closest<HTMLElement>('[data-cell]')?.dataset.cell ?? '';
    });
    expect(found).not.toBe('');
    const first = PagePart.cell(tab, found);
    const outputs = () =>
      tab.evaluate(
        (cell) => document.querySelector(`[data-cell="${cell}"] .cell-outputs`)?.innerHTML ?? '',
        found,
      );
    const before = await outputs();
    await tab.click(`[data-cell="${found}"] input[type="range"]`);
    for (let i = 0; i < 5; i++) await tab.press('ArrowRight');
    await first.reaches('ok');
    await expect.poll(outputs, SLOW).not.toBe(before);
  });
});

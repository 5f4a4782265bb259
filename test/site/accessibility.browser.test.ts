/** What axe finds on the built pages: nothing, in either theme, at rest and in use. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { BrowserSession } from '../support/browser-session.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const RULES = { 'target-size': { enabled: true } };
/** The rules whose answer depends on the theme. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** Every page but the sandbox, which shows nothing, and of the embeds one of each kind. */
const pages = readdirSync(inject('sites').root.folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && !/^(sandbox|embed)/.test(file))
  .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
  .concat('embed/softmax/temperature/', 'embed/softmax/overflow/', 'embed/softmax/batch/');

/** One line for each thing that axe finds: the rule, the element, what is wrong. */
async function findings(page: Page, options: Axe.RunOptions): Promise<string[]> {
  const { violations } = await page.evaluate(
    (settings) => (window as unknown as { axe: typeof Axe }).axe.run(settings),
    { resultTypes: ['violations'], preload: false, ...options } as Axe.RunOptions,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/** Asks axe about the page as it is. */
async function findsNothingInLight(page: Page): Promise<void> {
  await page.evaluate(AXE);
  expect(await findings(page, { rules: RULES }), 'light').toEqual([]);
}

/** Asks axe in the light theme everything, and in the dark what the colours change. */
async function findsNothing(page: Page): Promise<void> {
  await findsNothingInLight(page);
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark';
  });
  expect(await findings(page, { runOnly: COLOURS }), 'dark').toEqual([]);
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'light';
  });
}

/**
 * Pages with every kind of element, which are read in the dark too. On the others are the same colours
 * on the same grounds, and test/styles/colours.test.ts computes the contrast of each.
 */
const IN_BOTH_THEMES = [
  '',
  '404.html',
  'notation/',
  'reference/',
  'my-loss-is-stuck-at/',
  'errata/',
].concat('from-scores-to-probabilities/', 'embed/softmax/temperature/');

describe('axe finds nothing', () => {
  const session = new BrowserSession({ colorScheme: 'light', reducedMotion: 'reduce' }, 'root');

  it.each(pages)('on /%s', async (page) => {
    await session.open(page);
    if (IN_BOTH_THEMES.includes(page)) await findsNothing(session.page);
    else await findsNothingInLight(session.page);
  });

  it('and the pages that are read in both themes exist', () => {
    expect(IN_BOTH_THEMES.filter((page) => !pages.includes(page))).toEqual([]);
  });
});

describe('in both themes axe finds nothing in use', () => {
  const session = new BrowserSession({ colorScheme: 'light', reducedMotion: 'reduce' });
  const name = 'quadratic/parabola';
  const chapter = 'the-formula/';
  const alone = `embed/${name}/`;
  const page = () => session.page;

  it('on a chapter as narrow as a phone, nor in its menu', async () => {
    await page().setViewportSize({ width: 320, height: 640 });
    await session.open(chapter);
    await findsNothing(page());
    await page().getByRole('button', { name: 'Menu' }).click();
    await findsNothing(page());
  });

  it('while a cell is edited', async () => {
    await session.open(chapter);
    await session.cell(name).write('export const one = 1;');
    await findsNothing(page());
  });

  it('while a cell runs, and after it was stopped', async () => {
    await session.open(alone);
    const cell = session.cell(name);
    await cell.run('while (true) {}', 'running');
    await findsNothing(page());
    await cell.button('Stop').click();
    await cell.reaches('stopped');
    await findsNothing(page());
  });

  it('beside an error', async () => {
    await session.open(alone);
    await session.cell(name).run('export const one = nothing;', 'error');
    await findsNothing(page());
  });

  it('on what a run gave: a figure, its numbers, a table, a text, what it logged', async () => {
    await session.open(alone);
    const text = `console.log('said');
export const words = 'a text';
export const table = [{ a: 1, b: 2 }, { a: 3, b: 4 }];
import * as Plot from '@observablehq/plot';
export const figure = Plot.plot({ ariaLabel: 'A dot.', marks: [Plot.dot([1], { x: [1] })] });`;
    const cell = session.cell(name);
    await cell.run(text);
    for (const summary of await cell.element.locator('summary').all()) await summary.click();
    await findsNothing(page());
  });

  it('on an exercise with a failed check, a hint and its solution', async () => {
    await session.open(chapter);
    const exercise = page().locator('.exercise').first();
    await exercise.getByRole('button', { name: 'Check' }).click();
    await expect.poll(() => exercise.locator('[data-check="failed"]').count()).toBeGreaterThan(0);
    for (const summary of await exercise.locator('summary').all()) {
      if (await summary.isVisible()) await summary.click();
    }
    await findsNothing(page());
  });

  it('in the search, with answers', async () => {
    await session.open(chapter);
    await page().getByRole('button', { name: 'Search' }).click();
    await page().keyboard.type('root');
    await expect.poll(() => page().locator('dialog a').count()).toBeGreaterThan(0);
    await findsNothing(page());
  });
});

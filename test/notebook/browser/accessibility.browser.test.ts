/** What axe finds in cells, exercises and the search while they are used: nothing, in both themes. */
import { describe, expect, it } from 'vitest';
import { findsNothing } from '../../support/axe.ts';
import { BrowserSession } from '../../support/browser-session.ts';

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
    for (const summary of await cell.element.locator('summary').all()) {
      if (await summary.isVisible()) await summary.click();
    }
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

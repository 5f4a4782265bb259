/** What axe finds on the built pages: nothing, in either theme, at rest and in use. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import { describe, expect, inject, it } from 'vitest';
import { Reader } from '../support/browser-session.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every page but the sandbox, which shows nothing, and of the embeds one of each make. */
const pages = readdirSync(inject('sites').root.folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && !/^(sandbox|embed)/.test(file))
  .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
  .concat('embed/softmax/temperature/', 'embed/softmax/overflow/', 'embed/softmax/batch/');

/** One line for each thing that axe finds: the rule, the element, what is wrong. */
async function findings(reader: Reader): Promise<string[]> {
  await reader.page.evaluate(AXE);
  const { violations } = await reader.page.evaluate(() =>
    (window as unknown as { axe: typeof Axe }).axe.run({
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

describe.each(['light', 'dark'] as const)('in the %s theme axe finds nothing', (colorScheme) => {
  const reader = new Reader({ colorScheme });
  const findsNothing = async () => expect(await findings(reader)).toEqual([]);
  const name = 'softmax/temperature';
  const chapter = 'from-scores-to-probabilities/';
  /** The cell alone, which axe has read before a run without an end is ended. */
  const alone = `embed/${name}/`;

  it.each(pages)('on /%s', async (page) => {
    await reader.open(page);
    await findsNothing();
  });

  it('on a chapter as narrow as a phone, nor in its menu', async () => {
    await reader.page.setViewportSize({ width: 320, height: 640 });
    await reader.open(chapter);
    await findsNothing();
    await reader.page.getByRole('button', { name: 'Menu' }).click();
    await findsNothing();
  });

  it('while a cell is edited', async () => {
    await reader.open(chapter);
    await reader.cell(name).write('export const one = 1;');
    await findsNothing();
  });

  it('while a cell runs, and after it was stopped', async () => {
    await reader.open(alone);
    const cell = reader.cell(name);
    await cell.run('while (true) {}', 'running');
    await findsNothing();
    await cell.button('Stop').click();
    await cell.reaches('stopped');
    await findsNothing();
  });

  it('beside an error', async () => {
    await reader.open(alone);
    await reader.cell(name).run('export const one = nothing;', 'error');
    await findsNothing();
  });

  it('on what a run gave: a figure, its numbers, a table, a text, what it logged', async () => {
    await reader.open(alone);
    const text = `console.log('said');
export const words = 'a text';
export const table = [{ a: 1, b: 2 }, { a: 3, b: 4 }];
import * as Plot from '@observablehq/plot';
export const figure = Plot.plot({ ariaLabel: 'A dot.', marks: [Plot.dot([1], { x: [1] })] });`;
    const cell = reader.cell(name);
    await cell.run(text);
    for (const summary of await cell.element.locator('summary').all()) await summary.click();
    await findsNothing();
  });

  it('on an exercise with a failed check, a hint and its solution', async () => {
    await reader.open(chapter);
    const exercise = reader.page.locator('.exercise').first();
    await exercise.getByRole('button', { name: 'Check' }).click();
    await expect.poll(() => exercise.locator('[data-check]').count()).toBeGreaterThan(0);
    for (const summary of await exercise.locator('summary').all()) {
      if (await summary.isVisible()) await summary.click();
    }
    await findsNothing();
  });

  it('in the search, with answers', async () => {
    await reader.open(chapter);
    await reader.page.getByRole('button', { name: 'Search' }).click();
    await reader.page.keyboard.type('softmax');
    await expect.poll(() => reader.page.locator('dialog a').count()).toBeGreaterThan(0);
    await findsNothing();
  });
});

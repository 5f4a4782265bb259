/** Asks axe about a page of the built site, as it is at this moment. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const RULES = { 'target-size': { enabled: true } };
/** The rules whose answer depends on the theme. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

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

/** Axe finds nothing in the light theme. */
export async function findsNothingInLight(page: Page): Promise<void> {
  await page.evaluate(AXE);
  expect(await findings(page, { rules: RULES }), 'light').toEqual([]);
}

/** Axe finds nothing in the light theme, and in the dark none of what colours change. */
export async function findsNothing(page: Page): Promise<void> {
  await findsNothingInLight(page);
  // Two frames: what is half styled between two themes is no colour that a reader sees.
  await page.evaluate(async () => {
    document.documentElement.dataset.theme = 'dark';
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });
  expect(await findings(page, { runOnly: COLOURS }), 'dark').toEqual([]);
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'light';
  });
}

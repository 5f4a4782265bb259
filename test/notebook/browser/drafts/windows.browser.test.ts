/** Two windows of one reader that show the same cell: neither loses its text to the other unasked. */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { BrowserSession, type CellOnPage } from '../../../support/browser-session.ts';

const NAME = 'quadratic/parabola';
const ONE = 'export const one = 1;';
const TWO = 'export const two = 2;';

const reader = new BrowserSession();
let pageA: Page;
let pageB: Page;
let a: CellOnPage;
let b: CellOnPage;

/** Opens a page in both windows; the second can be made to hear nothing of the first, as if it slept. */
beforeEach(async () => {
  pageA = reader.page;
  pageB = await reader.newPage();
  await pageB.addInitScript(() => {
    const stop = (event: Event) => {
      if (document.documentElement.hasAttribute('data-asleep')) event.stopImmediatePropagation();
    };
    addEventListener('storage', stop, true);
  });
  for (const page of [pageA, pageB]) await page.goto(`${reader.site.url}the-formula/`);
  a = reader.cell(NAME, pageA);
  b = reader.cell(NAME, pageB);
});

const sleep = (page: Page) =>
  page.evaluate(() => document.documentElement.setAttribute('data-asleep', ''));
const shows = (cell: CellOnPage, code: string) => expect.poll(() => cell.text()).toBe(code);
const question = ({ element }: CellOnPage) => element.locator('.cell-question');

/** Every text that is stored. */
const stored = () =>
  pageA.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => /\/(edit|conflict)\/1\//.test(key))
      .map(([, value]) => JSON.parse(value).text as string)
      .sort(),
  );

/** Window B does not hear of what A stores, and has a text of its own. */
async function disagree(): Promise<void> {
  await b.write(TWO);
  await b.button('Reset').click();
  await b.reaches('ok');
  await sleep(pageB);
  await a.write(ONE);
  await expect.poll(stored).toEqual([ONE]);
  await b.write(TWO);
  await question(b).waitFor();
}

describe('what is written in one window', () => {
  it('is shown in another that the reader has not touched, at once and without a question', async () => {
    await a.write(ONE);
    await shows(b, ONE);
    await expect.poll(() => b.status).toBe('Changed in another window.');
    expect(await b.state).toBe('static');
    expect(await question(b).count()).toBe(0);
    expect(await b.button('Reset').isEnabled()).toBe(true);
  });

  it('goes to and fro between editors', async () => {
    await a.write(ONE);
    await shows(b, ONE);
    await b.write(TWO);
    await shows(a, TWO);
    await expect.poll(() => a.status).toBe('Changed in another window.');
    await a.write(ONE);
    await shows(b, ONE);
    expect(await stored()).toEqual([ONE]);
    expect((await question(a).count()) + (await question(b).count())).toBe(0);
  });

  it('and reset is reset in the other, which says so and does not bring it back', async () => {
    const book = await a.text();
    await a.write(ONE);
    await shows(b, ONE);
    await a.button('Reset').click();
    await shows(b, book);
    await expect.poll(() => b.status).toBe('Reset in another window.');
    await pageB.evaluate(() => dispatchEvent(new Event('pagehide')));
    expect(await stored()).toEqual([]);
  });

  it('is shown by a window that slept, when it wakes', async () => {
    await b.button('Edit').click();
    await sleep(pageB);
    await a.write(ONE);
    await expect.poll(stored).toEqual([ONE]);
    expect(await b.text()).not.toBe(ONE);
    await pageB.evaluate(() => dispatchEvent(new Event('pageshow')));
    await shows(b, ONE);
  });
});

describe('two windows with texts of their own', () => {
  beforeEach(disagree);

  it('show both, and store both', async () => {
    expect(await question(b).innerText()).toContain('changed in another window, too');
    await question(b).getByText('The other window’s text').click();
    expect(await question(b).locator('pre').innerText()).toBe(ONE);
    await shows(b, TWO);
    await expect.poll(stored).toEqual([ONE, TWO]);
    await shows(a, ONE);
    await question(a).getByText('The other text').click();
    expect(await question(a).locator('pre').innerText()).toBe(TWO);
  });

  it('store both while the reader writes on in each', async () => {
    await b.write(`${TWO} // more`);
    await expect.poll(stored).toEqual([ONE, `${TWO} // more`]);
    await a.write(`${ONE} // more`);
    await expect.poll(stored).toEqual([`${ONE} // more`, `${TWO} // more`]);
  });

  it('show both after a reload', async () => {
    await expect.poll(stored).toEqual([ONE, TWO]);
    await pageB.reload();
    await question(b).getByText('The other text').click();
    await shows(b, ONE);
    expect(await question(b).locator('pre').innerText()).toBe(TWO);
    expect(await stored()).toEqual([ONE, TWO]);
  });

  it.each([
    ['b', 'Keep this one', TWO],
    ['b', 'Take the other window’s', ONE],
    ['a', 'Keep this one', ONE],
    ['a', 'Take the other one', TWO],
  ])('agree after the answer in window %s: “%s”', async (which, label, chosen) => {
    await pageB.evaluate(() => document.documentElement.removeAttribute('data-asleep'));
    await question(a).waitFor();
    await (which === 'a' ? a : b).button(label).click();
    for (const cell of [a, b]) {
      await shows(cell, chosen);
      await expect.poll(() => question(cell).count()).toBe(0);
    }
    expect(await stored()).toEqual([chosen]);
    await pageA.reload();
    await shows(a, chosen);
    expect(await question(a).count()).toBe(0);
  });

  it('keep the other’s text when one is reset', async () => {
    await question(a).waitFor();
    await a.button('Reset').click();
    await expect.poll(stored).toEqual([TWO]);
    await question(a).waitFor();
    await pageA.reload();
    await question(a).getByText('The other text').click();
    expect(await question(a).locator('pre').innerText()).toBe(TWO);
  });
});

it('texts that are written in two windows in the same moment are both stored', async () => {
  await a.write('');
  await b.write('');
  await Promise.all([pageA.keyboard.insertText(ONE), pageB.keyboard.insertText(TWO)]);
  await expect.poll(stored).toEqual([ONE, TWO]);
  await expect
    .poll(async () => (await question(a).count()) + (await question(b).count()))
    .toBeGreaterThan(0);
});

describe('the answer to an exercise', () => {
  const exercise = (page: Page) => page.locator('[data-exercise="quadratic/vieta"]');
  const answer = async (page: Page) =>
    (await exercise(page).locator('.cell-code').first().innerText()).trim();

  async function write(page: Page, code: string): Promise<void> {
    await exercise(page).getByRole('button', { name: 'Edit', exact: true }).first().click();
    const editor = exercise(page).locator('.cm-content').first();
    await expect.poll(() => editor.evaluate((e) => e.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(code);
  }

  it('is shown in another window, too', async () => {
    await write(pageA, ONE);
    await expect.poll(() => answer(pageB)).toBe(ONE);
    const status = exercise(pageB).locator('.cell-status').first();
    expect(await status.innerText()).toBe('Changed in another window.');
  });

  it('that another window does not know waits for the reader’s choice', async () => {
    await exercise(pageB).locator('.cell').first().hover();
    await exercise(pageB).locator('.cm-content').first().waitFor();
    await sleep(pageB);
    await write(pageA, ONE);
    await expect.poll(stored).toEqual([ONE]);
    await write(pageB, TWO);
    await expect.poll(stored).toEqual([ONE, TWO]);
    expect(await answer(pageB)).toBe(TWO);
    await exercise(pageB).getByRole('button', { name: 'Take the other window’s' }).click();
    await expect.poll(() => answer(pageB)).toBe(ONE);
    await expect.poll(stored).toEqual([ONE]);
  });
});

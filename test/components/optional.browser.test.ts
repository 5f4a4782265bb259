/** What a first reader can skip: folded, and open as soon as a link or the search leads into it. */
import { describe, expect, it } from 'vitest';
import { findsNothing } from '../support/axe.ts';
import { BrowserSession } from '../support/browser-session.ts';

const PAGE = 'rounding/';
const TITLE = 'How many digits are lost';

/** What stands in the optional part of the page. */
const partOf = (reader: BrowserSession) => {
  const optional = reader.page.locator('details.optional');
  return {
    optional,
    summary: optional.locator('summary').first(),
    isOpen: () => optional.evaluate((details) => (details as HTMLDetailsElement).open),
    cell: reader.page.locator('.optional [data-cell="quadratic/both-ways"]'),
  };
};

describe('an optional part', () => {
  const reader = new BrowserSession({ viewport: { width: 1440, height: 900 } });

  it('is folded, says so in its summary, and opens by the keyboard', async () => {
    await reader.open(PAGE);
    const { summary, isOpen, cell } = partOf(reader);
    expect((await summary.innerText()).split('\n')).toEqual(['For a second reading', TITLE]);
    expect(await isOpen()).toBe(false);
    expect(await cell.isVisible()).toBe(false);
    await summary.press('Enter');
    expect(await isOpen()).toBe(true);
    expect(await cell.isVisible()).toBe(true);
    await findsNothing(reader.page);
  });

  it('has a cell that can be run once it is open', async () => {
    await reader.open(PAGE);
    await partOf(reader).summary.click();
    const cell = reader.cell('quadratic/both-ways');
    await cell.button('Run').click();
    await cell.reaches('ok');
  });

  it('has its note in the margin and its formula with its words beside it, as the text has', async () => {
    await reader.open(PAGE);
    const { optional, summary } = partOf(reader);
    await summary.click();
    const left = (selector: string) =>
      optional.locator(selector).evaluate((element) => element.getBoundingClientRect().left);
    const text = await left(':scope > p');
    expect(await left('.note')).toBeGreaterThan(text + 500);
    expect(await left('.formula figcaption')).toBeGreaterThan(text + 500);
    expect(await left('.katex-display')).toBe(text);
  });

  it('opens for a link to it or into it, from outside and from the page itself', async () => {
    for (const id of ['optional-how-many-digits-are-lost', 'cell-quadratic-both-ways']) {
      await reader.open(`${PAGE}#${id}`);
      const { optional, isOpen } = partOf(reader);
      const top = () =>
        reader.page
          .locator(`[id="${id}"]`)
          .evaluate((element) => element.getBoundingClientRect().top);
      await expect.poll(isOpen, { message: id }).toBe(true);
      await expect.poll(top, { message: id }).toBeLessThan(400);
      // The address stays as it is.
      await optional.evaluate((details) => details.removeAttribute('open'));
      await reader.page.evaluate((to) => {
        const link = document.createElement('a');
        link.href = `#${to}`;
        document.body.append(link);
        link.click();
      }, id);
      await expect.poll(isOpen, { message: id }).toBe(true);
    }
  });

  it('opens for a link to changed code of its cell', async () => {
    await reader.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await reader.open(PAGE);
    await partOf(reader).summary.click();
    const cell = reader.cell('quadratic/both-ways');
    await cell.write('export const one = 1;');
    await cell.button('Copy link').click();
    const copied = () => reader.page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toContain('#edit=quadratic/both-ways');
    const link = await copied();
    await reader.page.evaluate(() => localStorage.clear());
    await reader.open('');
    await reader.page.goto(link);
    await expect.poll(partOf(reader).isOpen).toBe(true);
    expect(await partOf(reader).cell.isVisible()).toBe(true);
  });

  it('is found by the search, which opens it', async () => {
    await reader.open('');
    await reader.page.getByRole('button', { name: 'Search' }).click();
    await reader.page.getByRole('searchbox').fill('square of b');
    const found = reader.page.locator('book-search li a', { hasText: TITLE });
    await found.click();
    await expect.poll(partOf(reader).isOpen).toBe(true);
  });

  it('is open on paper, whatever it is on the screen', async () => {
    await reader.open(PAGE);
    await reader.page.emulateMedia({ media: 'print' });
    const { cell, optional } = partOf(reader);
    const listing = cell.locator('.cell-listing');
    expect(
      await listing.evaluate((element) =>
        element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }),
      ),
    ).toBe(true);
    const height = await optional.evaluate((element) => element.getBoundingClientRect().height);
    expect(height).toBeGreaterThan(300);
  });
});

describe('an optional part without a script', () => {
  const reader = new BrowserSession({ javaScriptEnabled: false });

  it('opens all the same', async () => {
    await reader.open(PAGE);
    const { summary, cell } = partOf(reader);
    await summary.click();
    expect(await cell.isVisible()).toBe(true);
  });
});

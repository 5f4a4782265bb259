/** What the search finds first: the chapter that explains, before the reference that lists. */
import { expect, it } from 'vitest';
import { BrowserSession } from '../support/browser-session.ts';

const reader = new BrowserSession({}, 'root');

it('a word of many pages leads to a chapter first, and no excerpt runs words together', async () => {
  await reader.open('');
  await reader.page.getByRole('button', { name: 'Search' }).click();
  await reader.page.getByRole('searchbox', { name: 'Search the book' }).fill('NaN');
  const results = reader.page.locator('book-search ol li');
  await expect.poll(() => results.count()).toBeGreaterThan(5);
  const first = await results.first().getByRole('link').getAttribute('href');
  expect(first).not.toContain('/reference/');
  const excerpts = await results.locator('p').allInnerTexts();
  expect(excerpts.filter((text) => /NaN\.[A-Z]|[a-z][.:][A-Z]/.test(text))).toEqual([]);
});

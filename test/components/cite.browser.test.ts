/** The book's entry in BibTeX on a page. */
import { describe, expect, inject, test } from 'vitest';
import { BrowserSession } from '../support/browser-session.ts';

const { nested } = inject('sites');

describe('the entry of the book in BibTeX', () => {
  const reader = new BrowserSession();
  const cite = () => reader.page.locator('[data-cite]');

  test('is copied as it stands, and the page says so', async () => {
    await reader.open('algebra/');
    await reader.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await cite().getByRole('button', { name: 'Copy BibTeX' }).click();
    await expect.poll(() => cite().getByRole('status').innerText()).toBe('BibTeX copied.');
    const copied = await reader.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await cite().locator('code').innerText());
    expect(copied).toMatch(/^@misc\{quadratic-notebook-\d{4},\n[\s\S]*\n\}$/);
  });

  test('names the address of the book, if the site knows it', async () => {
    await reader.page.goto(`${nested.url}algebra/`);
    const entry = await cite().locator('code').innerText();
    expect(entry).toContain('url = {https://book.example/some/where/}');
  });

  test('says what to do where the browser does not let the page copy', async () => {
    await reader.page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
    });
    await reader.open('algebra/');
    await cite().getByRole('button').click();
    await expect
      .poll(() => cite().getByRole('status').innerText())
      .toBe('The browser did not allow copying. Select the text instead.');
  });
});

test('each chapter has the tags of a citation, and no other page has', async () => {
  const head = async (path: string) => await (await fetch(nested.url + path)).text();
  expect(await head('rounding/')).toContain('<meta name="citation_title" content="Rounding"');
  expect(await head('rounding/')).toContain(
    '<meta name="citation_public_url" content="https://book.example/some/where/rounding/"',
  );
  expect(await head('algebra/')).not.toContain('citation_');
});

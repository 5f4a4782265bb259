import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { BrowserSession } from '../../support/browser-session.ts';

const { mini } = inject('sites');
const session = new BrowserSession();
const button = () => session.page.locator('[data-copy-page]');
const said = () => session.page.locator('[data-take-page] [role="status"]').innerText();

test('a page is copied as Markdown, to the letter', async () => {
  const { page } = session;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${mini.url}rounding/`);
  await button().click();
  await expect.poll(said).toBe('The page is copied as Markdown.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(readFileSync(join(mini.folder, 'rounding/index.md'), 'utf8'));
});

test('where the host has no Markdown of the page, a sentence says so, and the next press tries again', async () => {
  const { page } = session;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${mini.url}rounding/`);
  await page.route('**/index.md', (route) =>
    route.fulfill({ status: 404, body: '<!doctype html>' }),
  );
  await button().click();
  await expect
    .poll(said)
    .toMatch(/^Could not load the page as Markdown\. .* press the button again\.$/);
  await page.unroute('**/index.md');
  await button().click();
  await expect.poll(said).toBe('The page is copied as Markdown.');
  session.consoleErrors.splice(0);
});

/**
 * The book from nginx with the sample configuration: what a reader does works without a complaint of the
 * browser, and what a stranger's page does is let in or kept out as the headers say.
 *
 * `EVERY_CELL=1` also opens every cell alone and runs every cell of every page, which takes minutes.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { embedMarkup } from '../../../src/notebook/render/embed-markup.ts';
import { BrowserSession } from '../../support/browser-session.ts';
import { findNginx, serveWithNginx } from '../../support/nginx.ts';
import { strangersPage } from '../../support/strangers-page.ts';

const sites = inject('sites');
const nginx = findNginx();
const NAME = 'quadratic/parabola';
const EVERY_CELL = Boolean(process.env.EVERY_CELL);

/** Addresses of the pages of a site. */
function addresses(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => file.replace(/index\.html$/, ''))
    .filter((path) => path !== 'sandbox/' && (EVERY_CELL || !path.startsWith('embed/')))
    .sort();
}

describe.skipIf(!nginx)('under nginx', () => {
  const reader = new BrowserSession({ acceptDownloads: true });
  let mini: Awaited<ReturnType<typeof serveWithNginx>>;
  beforeAll(async () => {
    mini = await serveWithNginx(nginx as string, sites.mini);
  });
  afterAll(() => mini.close());
  beforeEach(async () => {
    // In every frame, the sandbox's included.
    await reader.page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error(`Refused by ${violatedDirective}: ${blockedURI}`),
      );
    });
  });

  const open = (path: string) => reader.page.goto(mini.url + path);

  async function runEveryCell(): Promise<void> {
    const { page } = reader;
    for (const run of await page.getByRole('button', { name: /^Run( all)?$/ }).all()) {
      await run.click();
    }
    const unfinished = page.locator(
      '[data-cell]:is([data-state="static"], [data-state="running"])',
    );
    await expect.poll(() => unfinished.count(), { timeout: 60_000 }).toBe(0);
  }

  test.each([
    ['the book', sites.root],
    ['another book in a folder of its host', sites.nested],
  ])(
    'every page of %s loads without a complaint',
    async (_, site) => {
      const { url, close } = await serveWithNginx(nginx as string, site);
      const { page } = reader;
      for (const path of addresses(site.folder)) {
        await page.goto(url + path);
        await page.evaluate(() => document.fonts.ready);
        if (EVERY_CELL) await runEveryCell();
        expect(reader.consoleErrors, path).toEqual([]);
      }
      close();
    },
    600_000,
  );

  test('a cell is edited and run, its code copied, its figure saved', async () => {
    await open('the-formula/');
    const cell = reader.cell(NAME);
    await cell.run(`import * as Plot from '@observablehq/plot';
export const sum = 40 + 2;
export const frame = Plot.plot({ ariaLabel: 'A frame.', marks: [Plot.frame()] });`);
    expect(await cell.output('sum').innerText()).toContain('42');
    await reader.page.context().grantPermissions(['clipboard-write']);
    await cell.button('Copy code').click();
    await expect.poll(() => cell.status).toBe('Code copied.');
    await cell.element.locator('.figure-picture').hover();
    const download = reader.page.waitForEvent('download');
    await cell.element.getByRole('button', { name: 'Save PNG' }).click();
    expect((await download).suggestedFilename()).toBe('quadratic-parabola-frame.png');
  });

  test('the search finds a page, and a page that is not there leads back', async () => {
    await open('');
    await reader.page.getByRole('button', { name: 'Search' }).click();
    await reader.page.getByRole('searchbox').fill('roots');
    await reader.page.locator('book-search ol a').first().click();
    await reader.page.waitForURL(/\/(the-formula|rounding|symbols)\//);
    await open('no/such/page/');
    expect(reader.consoleErrors.splice(0)).toEqual([expect.stringContaining('404')]);
    await reader.page.getByRole('link', { name: 'title page' }).click();
    await reader.page.waitForURL(mini.url);
  });

  const frameOf = (path: string) => `<iframe src="${mini.url}${path}" width="900" height="700">`;

  /** Runs the embedded cell in the page that is open. */
  async function runEmbedded(): Promise<void> {
    const cell = reader.page.frameLocator('iframe').locator(`[data-cell="${NAME}"]`);
    await cell.getByRole('button', { name: 'Run', exact: true }).click();
    await expect.poll(() => cell.getAttribute('data-state')).toBe('ok');
  }

  test('a cell runs in a page of another site', async () => {
    const { url, close } = await strangersPage(frameOf(`embed/${NAME}/`));
    await reader.page.goto(url);
    await runEmbedded();
    close();
  });

  test('a cell runs, and is fitted, in a page that requires CORP of all that it loads', async () => {
    const frame = { src: `${mini.url}embed/${NAME}/`, title: NAME, height: 700 };
    const { url, close } = await strangersPage(embedMarkup(mini.url, frame), {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    await reader.page.goto(url);
    expect(await reader.page.evaluate(() => crossOriginIsolated)).toBe(true);
    await runEmbedded();
    const height = () => reader.page.locator('iframe').evaluate((frame) => frame.style.height);
    await expect.poll(height).toMatch(/^\d+px$/);
    close();
  });

  test('a page of another site that misspells a cell shows what is meant', async () => {
    const { url, close } = await strangersPage(frameOf(`embed/${NAME}s/`), {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    await reader.page.goto(url);
    const sentence = reader.page.frameLocator('iframe').locator('.no-cell');
    await expect.poll(() => sentence.innerText()).toContain(`Did you mean ${NAME}?`);
    expect(reader.consoleErrors.splice(0)).toEqual([expect.stringContaining('404')]);
    close();
  });

  test('a cell runs in a page that is a local file', async () => {
    const file = join(mini.home, 'page.html');
    writeFileSync(file, `<!doctype html>${frameOf(`embed/${NAME}/`)}`);
    await reader.page.goto(pathToFileURL(file).href);
    await runEmbedded();
  });

  test('a page of the book is framed by its own site, and by no other', async () => {
    const framed = (path: string) =>
      reader.page.frames().find((frame) => frame.url() === mini.url + path);
    await open('');
    await reader.page.evaluate((src) => {
      document.body.append(Object.assign(document.createElement('iframe'), { src }));
    }, `${mini.url}the-formula/`);
    await expect.poll(() => framed('the-formula/')).toBeDefined();
    const { url, close } = await strangersPage(frameOf('the-formula/'));
    await reader.page.goto(url);
    expect(reader.consoleErrors.splice(0)).toEqual([
      expect.stringContaining(`"frame-ancestors 'self'"`),
    ]);
    expect(framed('the-formula/')).toBeUndefined();
    close();
  });

  test('a page of another site that opens the book has no hold on its window', async () => {
    const { url, close } = await strangersPage('');
    await reader.page.goto(url);
    const opened = reader.page.waitForEvent('popup');
    await reader.page.evaluate((book) => Object.assign(window, { book: open(book) }), mini.url);
    const page = await opened;
    await page.waitForURL(mini.url);
    expect(await page.evaluate(() => window.opener)).toBeNull();
    const hold = () => (window as unknown as { book: Window }).book.closed;
    expect(await reader.page.evaluate(hold)).toBe(true);
    close();
  });
});

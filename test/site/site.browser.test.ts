import { readdirSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Response } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { notation } from '../../src/book/notation.ts';
import { isComplaint, sharedBrowser, WITHOUT_WORKER } from '../support/browser-session.ts';

const sites = inject('sites');

/** Bytes that a page may load before it is touched, compressed, how many of them as scripts, and requests. */
const BUDGET = { all: 100_000, script: 8_000, requests: 7 };
/** Chapters that are over it, by what their figures and listings take: each has its own bound, to be lowered. */
const LARGER: Record<string, number> = {
  'learning/': 108_800,
  'squared-error/': 102_200,
  'the-softmax-form/': 100_900,
  'when-floats-break/': 102_100,
};
/** What slides load besides: a script and three sheets. */
const OF_SLIDES = { all: 8_000, script: 4_000, requests: 4 };
const budgetOf = (address: string, kind: keyof typeof BUDGET) => {
  if (kind === 'all' && address in LARGER) return LARGER[address];
  return BUDGET[kind] + (address.startsWith('slides/') ? OF_SLIDES[kind] : 0);
};
/** Fonts are compressed already. */
const COMPRESSED = /\.(woff2|png|jpe?g|webp|avif)$/;
/** Words that stand in the code of what only a reader who touches a cell needs. */
const LATER = { editor: 'cm-cursorLayer', plot: '--plot-background', checks: 'textPath' };

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

/** Addresses of the pages to read: all that were built, but of the cells to embed, and of the slides, the first. */
function addresses(folder: string): string[] {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !file.startsWith('sandbox'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
  const many = ['embed/', 'slides/'];
  const firsts = many.map((folder) => pages.find((page) => page.startsWith(folder)));
  return pages.filter(
    (page) => firsts.includes(page) || !many.some((folder) => page.startsWith(folder)),
  );
}

interface Loaded {
  path: string;
  type: string;
  text: string;
  bytes: number;
}

/** Compressed sizes by address: most files are loaded by every page. */
const sizes = new Map<string, number>();

async function measure(response: Response): Promise<Loaded> {
  const body = await response.body();
  const url = response.url();
  const { pathname: path } = new URL(url);
  const isCompressed = COMPRESSED.test(path);
  const bytes = sizes.get(url) ?? (isCompressed ? body.length : brotliCompressSync(body).length);
  sizes.set(url, bytes);
  return { path, type: response.request().resourceType(), text: body.toString('latin1'), bytes };
}

/** Opens a page and gives what it loaded, and what the browser complained of. */
async function open(url: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ ...WITHOUT_WORKER, ...options });
  const page = await context.newPage();
  const responses: Response[] = [];
  const hosts = new Set<string>();
  const consoleErrors: string[] = [];
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  page.on('response', (response) => responses.push(response));
  page.on('console', (message) => {
    if (isComplaint(message)) consoleErrors.push(message.text());
  });
  page.on('pageerror', (error) => consoleErrors.push(error.message));
  await page.goto(url, { waitUntil: 'networkidle' });
  return { page, context, hosts, consoleErrors, loaded: () => Promise.all(responses.map(measure)) };
}

/** What one visit to each page of a site showed, in a wide window and then in that of a small phone. */
interface Visit {
  address: string;
  consoleErrors: string[];
  hosts: string[];
  family: string;
  files: Loaded[];
  overflow: number;
}

async function visit(url: string, address: string): Promise<Visit> {
  const { page, context, consoleErrors, hosts, loaded } = await open(url + address);
  const files = await loaded();
  const family = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
  await page.setViewportSize({ width: 320, height: 640 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  await context.close();
  return { address, consoleErrors, hosts: [...hosts], family, files, overflow };
}

const bytes = (files: Loaded[], type?: string) =>
  files.filter((file) => !type || file.type === type).reduce((sum, file) => sum + file.bytes, 0);

describe.each([
  ['the root of a host', sites.root],
  ['a folder of a host, another book', sites.nested],
])('built for %s', (_, site) => {
  let visits: Visit[];
  beforeAll(async () => {
    const pages = addresses(site.folder);
    visits = [];
    for (let i = 0; i < pages.length; i += 3) {
      const some = pages.slice(i, i + 3).map((address) => visit(site.url, address));
      visits.push(...(await Promise.all(some)));
    }
  }, 120_000);

  test('every page loads without a complaint of the browser, in the book’s own type', () => {
    for (const { address, consoleErrors, family } of visits) {
      const expected =
        address === '404.html' ? consoleErrors.filter((text) => !/404/.test(text)) : consoleErrors;
      expect(expected, address).toEqual([]);
      expect(family, address).toContain('Book Serif');
    }
  });

  test('no page asks another host for anything', () => {
    for (const { address, hosts } of visits) {
      expect(hosts, address).toEqual([new URL(site.url).host]);
    }
  });

  test('no page is wider than a phone of 320 pixels', () => {
    for (const { address, overflow } of visits) expect(overflow, address).toBe(0);
  });

  test('every page keeps to the budget of bytes before it is touched', () => {
    const lines = visits.map(({ address, files }) => {
      const kinds = ['document', 'stylesheet', 'font', 'script', 'other'];
      const parts = kinds.map((kind) => `${kind} ${bytes(files, kind)}`).join(', ');
      return `  /${address}: ${bytes(files)} (${parts}) in ${files.length} requests`;
    });
    console.log(`Bytes before any touch, of ${BUDGET.all}, with brotli:\n${lines.join('\n')}`);
    for (const { address, files } of visits) {
      expect(bytes(files, 'script'), address).toBeLessThanOrEqual(budgetOf(address, 'script'));
      expect(bytes(files), address).toBeLessThanOrEqual(budgetOf(address, 'all'));
    }
  });

  test('every page needs few requests before it is touched', () => {
    for (const { address, files } of visits) {
      const paths = files.map(({ path }) => path);
      expect(paths.length, `${address}: ${paths.join(' ')}`).toBeLessThanOrEqual(
        budgetOf(address, 'requests'),
      );
    }
  });

  test('no editor, no Plot, no DOM library and no kernel is sent before a touch', () => {
    for (const { address, files } of visits) {
      const scripts = files.filter(({ type }) => type === 'script' || type === 'fetch');
      for (const word of Object.values(LATER)) {
        const early = scripts.filter(({ text }) => text.includes(word)).map(({ path }) => path);
        expect(early, `${address}: ${word}`).toEqual([]);
      }
      const paths = files.map(({ path }) => path);
      expect(
        paths.filter((path) => path.includes('/notebook/') || path.includes('/sandbox/')),
      ).toEqual([]);
    }
  });

  test('search finds a page and leads to it', async () => {
    const { context, page, consoleErrors } = await open(site.url);
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('searchbox').fill('formula');
    // A result on this page itself would lead nowhere.
    const result = page.locator('book-search ol a[href*="/the-"]').first();
    await result.waitFor();
    await result.click();
    await page.waitForURL(/[a-z]\/(#.*)?$/);
    expect(page.url().startsWith(site.url)).toBe(true);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toContain(
      'no such page',
    );
    expect(consoleErrors).toEqual([]);
    await context.close();
  });

  test('a lost reader is led back', async () => {
    const { context, page } = await open(`${site.url}no/such/page/`);
    await page.getByRole('link', { name: 'title page' }).click();
    expect(page.url()).toBe(site.url);
    await context.close();
  });
});

describe('for every reader', () => {
  test('editor, Plot and DOM library do come with the first edit and run', async () => {
    const { context, page, loaded } = await open(`${sites.root.url}the-sigmoid-form/`);
    const cell = page.locator('[data-cell]').first();
    await cell.getByRole('button', { name: 'Edit', exact: true }).click();
    await cell.getByRole('button', { name: 'Run', exact: true }).click();
    await page.locator('[data-cell][data-state="ok"]').waitFor();
    const sent = (await loaded()).map(({ text }) => text);
    for (const [what, word] of Object.entries(LATER)) {
      expect(
        sent.some((text) => text.includes(word)),
        what,
      ).toBe(true);
    }
    await context.close();
  });

  test('nothing on a page moves while its fonts come in', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    // The page is painted without its fonts first.
    const painted = Promise.withResolvers<void>();
    await page.route('**/*.woff2', async (route) => {
      await painted.promise;
      await route.continue();
    });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(sites.root.url, { waitUntil: 'domcontentloaded' });
    const hasPaint = () => performance.getEntriesByName('first-contentful-paint').length > 0;
    await page.waitForFunction(hasPaint);
    painted.resolve();
    await page.evaluate(async () => {
      await document.fonts.ready;
      const frame = () =>
        new Promise((resolve) => {
          requestAnimationFrame(resolve);
          setTimeout(resolve, 500);
        });
      for (let i = 0; i < 3; i++) await frame();
    });
    const shift = await page.evaluate(() =>
      (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
    );
    expect(shift).toBeLessThan(0.1);
    await context.close();
  });

  test.each(['light', 'dark'] as const)(
    'without scripts the page is in the %s colours of the system, and whole',
    async (colorScheme) => {
      const options = { javaScriptEnabled: false, colorScheme };
      const { context, page } = await open(`${sites.root.url}notation/`, options);
      const ground = await page
        .locator('body')
        .evaluate((body) => getComputedStyle(body).backgroundColor);
      const [red] = (ground.match(/\d+/) ?? []).map(Number);
      expect(red > 128).toBe(colorScheme === 'light');
      expect(await page.locator('.notation tbody tr').count()).toBe(notation.length);
      expect(await page.getByRole('button', { name: 'Search' }).count()).toBe(0);
      await context.close();
    },
  );

  test('a line of prose holds 65 to 75 characters on a wide page', async () => {
    const viewport = { width: 1440, height: 900 };
    const { context, page } = await open(sites.root.url, { viewport });
    const perLine = await page.locator('.sl-markdown-content').evaluate((content) => {
      const text = [...content.querySelectorAll(':scope > p')]
        .map((one) => one.textContent)
        .join(' ');
      const paragraph = document.createElement('p');
      paragraph.textContent = text.repeat(20);
      content.append(paragraph);
      const lines =
        paragraph.clientHeight / Number.parseFloat(getComputedStyle(paragraph).lineHeight);
      return paragraph.textContent.length / lines;
    });
    expect(perLine).toBeGreaterThanOrEqual(65);
    expect(perLine).toBeLessThanOrEqual(75);
    await context.close();
  });
});

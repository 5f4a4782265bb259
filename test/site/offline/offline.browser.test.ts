/** A book without a network: what was read once, or the whole book once the reader has kept it. */
import { readdirSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { findsNothing } from '../../support/axe.ts';
import { BrowserSession } from '../../support/browser-session.ts';
import { Host } from '../../support/host.ts';

const { mini, nested } = inject('sites');
const PRODUCT = 'quadratic/product';
const session = new BrowserSession({ serviceWorkers: 'allow' });
let host: Host;

async function serve(site: { folder: string; base: string }): Promise<void> {
  host = new Host(site.folder, site.base);
  await host.on();
  await session.page.clock.install();
}

beforeEach(() => serve(mini));

afterEach(async () => {
  await session.page.goto('about:blank');
  await host.off();
  // A page without a network still asks which build its host serves; the browser reports that.
  const others = session.consoleErrors.filter((complaint) => !/build\.json$/.test(complaint));
  session.consoleErrors.splice(0, Number.POSITIVE_INFINITY, ...others);
});

const open = (path: string) => session.page.goto(host.url + path);
const heading = () => session.page.getByRole('heading', { level: 1 }).innerText();
const control = () => session.page.locator('[data-keep-book]');
const button = (name: string | RegExp) => control().getByRole('button', { name });
const text = (element: Locator) => expect.poll(() => element.innerText());

/** Lets the time pass after which a page that is being read is kept. */
const readOn = () => session.page.clock.fastForward(5000);

/** Opens a page and reads it until it is kept. */
async function visit(path: string): Promise<void> {
  await open(path);
  await readOn();
  const kept = () => session.page.evaluate(async () => !!(await caches.match(location.href)));
  await expect.poll(kept).toBe(true);
}

/** Keeps the whole book. */
async function keepBook(): Promise<void> {
  await visit('the-formula/');
  await button('Keep the whole book').click();
  await text(control().getByRole('status')).toBe('Kept for reading offline.');
}

const focused = () => session.page.evaluate(() => document.activeElement?.textContent);

/** What the browser has of the book. */
const stored = () =>
  session.page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

/** The origin of the frame that snippets run in. */
const sandboxOrigin = () =>
  session.page
    .frames()
    .find((frame) => frame.url().includes('/sandbox/'))
    ?.evaluate(() => self.origin);

describe.each([
  ['at the root of a host', mini],
  ['in a folder of a host', nested],
])('after one visit to a chapter %s', (_, site) => {
  it('it can be read, run, edited and checked; another page is said not to be there', async () => {
    await host.off();
    await serve(site);
    await visit('the-formula/');
    await host.off();
    await session.page.reload();
    expect(await heading()).toBe('The formula');
    const cell = session.cell(PRODUCT);
    await cell.button('Run').click();
    await cell.reaches('ok');
    await cell.run('export const product = 7;');
    await text(cell.output('product').locator('.output-value')).toBe('7');
    expect(await sandboxOrigin()).toBe('null');
    const figure = session.cell('quadratic/parabola').element;
    await figure.locator('.figure-picture').hover();
    await text(figure.locator('[data-readout]')).toMatch(/x = /);
    const exercise = session.page.locator('[data-exercise="quadratic/vieta"]');
    await exercise.getByRole('button', { name: 'Check', exact: true }).click();
    await expect.poll(() => exercise.getAttribute('data-state')).toBe('failed');
    await open('rounding/');
    expect(await heading()).toBe('This page is not on your device');
    await session.page.getByRole('link', { name: 'The formula' }).click();
    expect(await heading()).toBe('The formula');
  });
});

describe('a book that is kept', () => {
  it('is there as a whole: every page, the search and what runs the cells', async () => {
    await keepBook();
    await host.off();
    const pages = readdirSync(mini.content).map((file) => file.replace(/^\d\d-|\.mdx$/g, ''));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) {
      await open(page === 'index' ? '' : `${page}/`);
      expect(await heading(), page).not.toContain('not on your device');
    }
    await session.page.getByRole('button', { name: 'Search' }).click();
    await session.page.getByRole('searchbox').fill('digits');
    await session.page.locator('book-search ol a', { hasText: 'Rounding' }).first().click();
    await expect.poll(heading).toBe('Rounding');
    const cell = session.cell('quadratic/cancellation');
    await cell.button('Run').click();
    await cell.reaches('ok');
    await readOn();
    await text(control().getByRole('status')).toBe('Kept for reading offline.');
  });

  it('is removed with all that belongs to it, and stays away until it is asked for', async () => {
    await keepBook();
    await button('Remove').focus();
    await session.page.keyboard.press('Enter');
    await button('Keep the whole book').waitFor();
    expect(await focused()).toMatch(/^Keep the whole book/);
    expect(await button('Remove').count()).toBe(0);
    expect(await control().getByRole('status').innerText()).toBe('Removed from this device.');
    expect(await stored()).toEqual({ caches: [], workers: 0 });
    await open('rounding/');
    await readOn();
    await button('Keep the whole book').waitFor();
    expect(await stored()).toEqual({ caches: [], workers: 0 });
    await button('Keep the whole book').click();
    await text(control().getByRole('status')).toBe('Kept for reading offline.');
  });

  it('says how much there is to keep, and can be kept by keyboard and read by axe', async () => {
    await visit('rounding/');
    const keep = button(/^Keep the whole book on this device \(2 MB\)$/);
    await keep.waitFor();
    await findsNothing(session.page);
    await keep.focus();
    await session.page.keyboard.press('Enter');
    await button('Remove').waitFor();
    expect(await focused()).toBe('Remove');
    await findsNothing(session.page);
  });

  it('says so when a file does not come, and the next press keeps it', async () => {
    await visit('the-formula/');
    host.fail(/symbols/, 'a web page in its place');
    await button('Keep the whole book').click();
    await text(control().getByRole('status')).toBe(
      'Not all of the book came. Check the connection, and press the button again.',
    );
    host.recover();
    await button('Keep the whole book').click();
    await text(control().getByRole('status')).toBe('Kept for reading offline.');
  });

  it('says so when there is no room', async () => {
    await visit('the-formula/');
    const browser = await session.page.context().newCDPSession(session.page);
    const origin = new URL(host.url).origin;
    await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_100_000 });
    await button('Keep the whole book').click();
    await text(control().getByRole('status')).toBe(
      'This device has no room for the book. Make some, and press the button again.',
    );
  });
});

describe('with a service worker, what a reader writes', () => {
  it('has no origin in its frame, and reaches neither the network nor what is kept', async () => {
    await visit('the-formula/');
    await expect
      .poll(() => session.page.evaluate(() => !!navigator.serviceWorker.controller))
      .toBe(true);
    const cell = session.cell(PRODUCT);
    await cell.run(`
      const attempt = async (act: () => unknown) => {
        try { await act(); return 'reached'; } catch { return 'refused'; }
      };
      const g = globalThis as any;
      export const network = await attempt(() => fetch('${host.url}build.json'));
      export const kept = await attempt(() => caches.keys());
      export const storage = await attempt(() => g.localStorage.length);`);
    for (const name of ['network', 'kept', 'storage']) {
      expect(`${name}: ${await cell.output(name).locator('.output-value').innerText()}`).toBe(
        `${name}: refused`,
      );
    }
    expect(await sandboxOrigin()).toBe('null');
    // The frame has no attribute that would take its origin away: the worker's header does.
    const frame = session.page.locator('iframe');
    expect(await frame.getAttribute('sandbox')).toBeNull();
    const isOpen = (element: HTMLIFrameElement) => element.contentDocument !== null;
    expect(await frame.evaluate(isOpen as (element: Element) => boolean)).toBe(false);
    // The browser tells of what it refused; that is what was asked of it.
    session.consoleErrors.splice(0);
  });
});

it('a host that answers a page with an error, or not at all, is not waited for where the page is kept', async () => {
  await visit('the-formula/');
  for (const fault of ['500', 'no answer'] as const) {
    host.fail(/\/$/, fault);
    await session.page.reload();
    expect(await heading(), fault).toBe('The formula');
  }
});

describe('nothing is kept', () => {
  const nothing = { caches: [], workers: 0 };

  it('before the page has been read for a while', async () => {
    const asked: string[] = [];
    session.page.on('request', (request) => asked.push(request.url()));
    await open('the-formula/');
    await session.page.clock.fastForward(2000);
    // The answer to this comes after the page has asked for whatever it was going to.
    await session.page.evaluate(() => fetch('/build.json').then((answer) => answer.text()));
    expect(asked.filter((url) => url.includes('keep-book.'))).toEqual([]);
    expect(await stored()).toEqual(nothing);
    expect(await control().isVisible()).toBe(false);
  });

  it('by a page in a frame', async () => {
    await session.page.route('**/frame', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<iframe src="/the-formula/"></iframe>' }),
    );
    await open('frame');
    const keeper = session.page.waitForResponse(/keep-book\./);
    await readOn();
    await keeper;
    expect(await stored()).toEqual(nothing);
  });

  it('by itself for a reader who saves data', async () => {
    await session.page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    await open('the-formula/');
    await readOn();
    await button('Keep the whole book').waitFor();
    expect(await stored()).toEqual(nothing);
  });
});

/**
 * A book that is kept, and then updated on its host: a page shows and computes what one build says, never
 * a mixture of two, with a network and without.
 */
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { bundleWorker } from '../../../src/site/offline/integration.ts';
import { book } from '../../mini-book/src/book/book.ts';
import { BrowserSession } from '../../support/browser-session.ts';
import { Host } from '../../support/host.ts';

const { mini, updated } = inject('sites');
const session = new BrowserSession({ serviceWorkers: 'allow' });
let host: Host;

beforeEach(async () => {
  host = new Host(mini.folder);
  await host.on();
  await session.page.clock.install();
});

afterEach(async () => {
  for (const page of session.page.context().pages()) await page.goto('about:blank');
  await host.off();
  // A page without a network still asks which build its host serves; the browser reports that.
  const others = session.consoleErrors.filter((complaint) => !/build\.json$/.test(complaint));
  session.consoleErrors.splice(0, Number.POSITIVE_INFINITY, ...others);
});

/** What a page of each build says, and what its cell computes. */
const BEFORE = { sentence: 'The discriminant', product: '2' };
const AFTER = { sentence: 'After the update,', product: '42' };

async function open(page = session.page): Promise<void> {
  await page.goto(`${host.url}the-formula/`);
}

/** What a page says and computes now. */
async function reading(page = session.page) {
  const prose = await page.locator('main').innerText();
  const cell = session.cell('quadratic/product', page);
  const answer = cell.output('product').locator('.output-value');
  // What was computed before is not what is computed now.
  await answer.evaluate((element) => element.replaceChildren('…'));
  await cell.button('Run').click();
  await expect.poll(() => answer.innerText()).not.toBe('…');
  return {
    sentence: [BEFORE, AFTER].map(({ sentence }) => sentence).find((one) => prose.includes(one)),
    product: await answer.innerText(),
  };
}

const control = (page: Page) => page.locator('[data-keep-book]');

/** Keeps a page, or the whole book. */
async function keep(what: 'page' | 'book', page = session.page): Promise<void> {
  await page.clock.fastForward(5000);
  const kept = () => page.evaluate(async () => !!(await caches.match(location.href)));
  await expect.poll(kept).toBe(true);
  if (what === 'page') return;
  await control(page).getByRole('button', { name: 'Keep' }).click();
  await control(page).getByRole('button', { name: 'Remove' }).waitFor();
}

/** The names of the caches, the oldest first. */
const builds = () => session.page.evaluate(() => caches.keys());

/** Waits until the page is kept as the update has it, too. */
async function updateIsKept(): Promise<void> {
  await session.page.clock.fastForward(5000);
  const times = () =>
    session.page.evaluate(async () => {
      const pages = (await caches.keys()).map((cacheName) =>
        caches.match(location.href, { cacheName }),
      );
      return (await Promise.all(pages)).filter(Boolean).length;
    });
  await expect.poll(times).toBe(2);
}

describe('when the book is updated', () => {
  beforeEach(() => open());

  it('an open page goes on as it was, with a network and without, while a new one is of the update', async () => {
    await keep('page');
    host.deploy(updated.folder);
    const other = await session.newPage();
    await other.clock.install();
    await open(other);
    expect(await reading(other)).toEqual(AFTER);
    expect(await reading()).toEqual(BEFORE);
    await updateIsKept();
    await host.off();
    expect(await reading()).toEqual(BEFORE);
    expect(await reading(other)).toEqual(AFTER);
  });

  it('a reload shows the update, and so does one without a network; a whole book stays whole', async () => {
    await keep('book');
    host.deploy(updated.folder);
    await session.page.reload();
    expect(await reading()).toEqual(AFTER);
    await updateIsKept();
    await host.off();
    await session.page.reload();
    expect(await reading()).toEqual(AFTER);
    await session.page.getByRole('link', { name: '2. Rounding', exact: true }).click();
    await session.page.getByRole('heading', { level: 1, name: 'Rounding' }).waitFor();
  });

  it('a page without a network is as it was when not all of the update came', async () => {
    await keep('page');
    host.deploy(updated.folder);
    host.fail(/snippets\./, '404');
    await session.page.reload();
    expect(await session.page.locator('main').innerText()).toContain(AFTER.sentence);
    await session.cell('quadratic/product').button('Run').click();
    await session.cell('quadratic/product').reaches('error');
    // The browser reports the file that is not there.
    session.consoleErrors.splice(0);
    await host.off();
    await session.page.reload();
    expect(await reading()).toEqual(BEFORE);
  });

  it('what was kept of the build before is removed once no page of it is open', async () => {
    await keep('page');
    host.deploy(updated.folder);
    await session.page.reload();
    await updateIsKept();
    const [, update] = await builds();
    // A browser takes its time to replace a worker whose last page is closed.
    const leaveAndReturn = async () => {
      await session.page.goto('about:blank');
      await open();
      return builds();
    };
    await expect.poll(leaveAndReturn, { interval: 1000 }).toEqual([update]);
    await host.off();
    await session.page.reload();
    expect(await reading()).toEqual(AFTER);
    await session.page.goto(`${host.url}rounding/`);
    expect(await session.page.locator('h1').innerText()).toContain('not on your device');
    const build = session.page.locator('meta[name="build"]');
    expect(update).toContain(await build.getAttribute('content'));
  });
});

it('a book that is not kept any more removes what was kept', async () => {
  await open();
  await keep('book');
  const folder = join(mini.folder, '../site-retired');
  await cp(mini.folder, folder, { recursive: true });
  await writeFile(join(folder, 'sw.js'), await bundleWorker('retired-worker.ts', book));
  host.deploy(folder);
  await session.page.reload();
  await expect.poll(builds).toEqual([]);
  const workers = () =>
    session.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await expect.poll(workers).toBe(0);
});

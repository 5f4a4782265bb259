/** The field above the table of symptoms, and constants as words that search finds. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { sharedBrowser } from '../../support/browser-session.ts';

const { url } = inject('sites').root;
const PAGE = 'my-loss-is-stuck-at/';

/** One page for all tests with scripts: each of them types over what is in its field. */
let opened: Page;
beforeAll(async () => {
  opened = await (await sharedBrowser()).newPage();
  await opened.goto(url + PAGE);
});
afterAll(() => opened.close());

async function withPage(check: (page: Page) => Promise<void>, javaScriptEnabled = true) {
  if (javaScriptEnabled) return check(opened);
  const page = await (await sharedBrowser()).newPage({ javaScriptEnabled });
  await page.goto(url + PAGE);
  await check(page);
  await page.close();
}

const rows = (page: Page) => page.locator('symptom-table tbody tr');
const shown = async (page: Page) => {
  const all = await rows(page).all();
  const visible = await Promise.all(all.map((row) => row.isVisible()));
  return Promise.all(all.filter((_, i) => visible[i]).map((row) => row.locator('th').innerText()));
};

describe('the table of symptoms', () => {
  test('is whole without a script, and offers no field', () =>
    withPage(async (page) => {
      expect(await shown(page)).toHaveLength(await rows(page).count());
      expect(await page.getByLabel('Show only rows with').isVisible()).toBe(false);
    }, false));

  test('leaves the rows that have the words, and says how many', () =>
    withPage(async (page) => {
      const count = await rows(page).count();
      const field = page.getByLabel('Show only rows with');
      await field.fill('nan step');
      const found = await shown(page);
      expect(found.length).toBeGreaterThan(1);
      for (const text of found) expect(text).toMatch(/NaN/);
      const status = page.locator('symptom-table [role="status"]');
      expect(await status.innerText()).toBe(`${found.length} of ${count} rows`);
      await field.fill('');
      expect(await shown(page)).toHaveLength(count);
      expect(await status.innerText()).toBe('');
    }));

  test('hides a group that has no row left, with its heading', () =>
    withPage(async (page) => {
      const field = page.getByLabel('Show only rows with');
      const heading = (name: string) => page.getByRole('heading', { level: 3, name, exact: true });
      await field.fill('27.63');
      expect(await heading('Caps').isVisible()).toBe(true);
      expect(await heading('Floors').isVisible()).toBe(false);
      await field.fill('');
      expect(await heading('Floors').isVisible()).toBe(true);
    }));

  test.each([
    ['0.693', /ln\s*2|0\.6931/],
    ['2.302', /ln\s*C|2\.3026/],
    ['2.303', /ln\s*C|2\.3026/],
    ['1.46', /1\.461/],
    ['0.313', /0\.3133/],
    ['27.63', /27\.631/],
    ['10.82', /10\.8249/],
    ['5.541', /5\.5413/],
    ['10.81', /10\.8125/],
  ])('knows %s, cut or rounded', (typed, row) =>
    withPage(async (page) => {
      await page.getByLabel('Show only rows with').fill(typed);
      expect((await shown(page)).join('\n')).toMatch(row);
      expect((await shown(page)).length).toBeLessThan(5);
    }),
  );

  test('says so when no row has the words', () =>
    withPage(async (page) => {
      await page.getByLabel('Show only rows with').fill('marzipan');
      expect(await shown(page)).toEqual([]);
      expect(await page.locator('symptom-table [role="status"]').innerText()).toMatch(/^0 of /);
    }));
});

test('the field names the causes of the number that is typed, and of other numbers of classes', () =>
  withPage(async (page) => {
    const cell = page.locator('[data-cell="diagnosis/which"]');
    const first = () => cell.locator('[data-output="likely"] tbody tr').first().innerText();
    expect(await first()).toMatch(/softmax twice/);
    await cell.getByLabel('my loss').fill('73.7');
    await expect.poll(first).toMatch(/no opinion among the classes\s+sum of 32/);
    await cell.getByLabel('my loss').fill('0.744');
    await cell.getByLabel('classes').fill('4');
    await expect.poll(first).toMatch(/softmax twice, at best\s+mean, in nats/);
  }));

test.each([
  '1.461',
  '0.693',
  '2.3026',
  '0.5003',
  '16.118',
  '15.425',
  '36.044',
  '10.8249',
  '5.5413',
])('search finds the page by %s', (constant) =>
  withPage(async (page) => {
    await page.getByRole('button', { name: 'Search' }).click();
    const field = page.getByRole('searchbox', { name: 'Search the book' });
    const links = page.locator('book-search ol a');
    // The answers to the word before would be taken for those to this one.
    await field.fill('');
    await expect.poll(() => links.count()).toBe(0);
    await field.fill(constant);
    const addresses = () =>
      links.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    await links.first().waitFor();
    expect((await addresses()).filter((address) => address.includes(PAGE))).not.toEqual([]);
    await page.keyboard.press('ControlOrMeta+k');
  }),
);

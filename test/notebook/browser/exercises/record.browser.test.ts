/** The reader's record of exercises: noted as they are done, copied, and brought in elsewhere. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { findsNothing } from '../../../support/axe.ts';
import { BrowserSession } from '../../../support/browser-session.ts';
import { MINI_BOOK } from '../../../support/build-site.ts';

const SOLUTION = readFileSync(
  join(MINI_BOOK, 'snippets/quadratic/exercises/vieta/solution.ts'),
  'utf8',
);
const KEY = 'quadratic-notebook/done/2';
const VIETA = { on: '2026-11-28', answer: '0123456789abcdef' };

const reader = new BrowserSession({ permissions: ['clipboard-read', 'clipboard-write'] });
const record = () => reader.page.locator('section[data-record]');
const button = (name: string) => record().getByRole('button', { name, exact: true });
const says = () => expect.poll(() => record().getByRole('status').innerText());
const pasted = () => record().getByRole('textbox', { name: 'Paste a record' });
const isKept = () => reader.page.evaluate((key) => JSON.parse(localStorage[key] ?? 'null'), KEY);
/** The browser has this record from before. */
const keep = (done: object, key = KEY) =>
  reader.page.evaluate(
    ([key, text]) => localStorage.setItem(key, text),
    [key, JSON.stringify(done)],
  );
const bring = async (text: string) => {
  await button('Bring in a record').click();
  await pasted().fill(text);
  await button('Bring it in').click();
};

/** The record that the button copies. */
async function copied(): Promise<string> {
  await button('Copy my record').click();
  await says().toBe('The record is copied.');
  return reader.page.evaluate(() => navigator.clipboard.readText());
}

beforeEach(() => reader.open(''));

describe('an exercise that is done', () => {
  const exercise = () => reader.page.locator('[data-exercise="quadratic/vieta"]');
  const check = async (text: string) => {
    await exercise().getByRole('button', { name: 'Edit', exact: true }).click();
    const editor = exercise().locator('.cm-content');
    const inEditor = (element: Element) => element.contains(document.activeElement);
    await expect.poll(() => editor.evaluate(inEditor)).toBe(true);
    await reader.page.keyboard.press('ControlOrMeta+A');
    await reader.page.keyboard.insertText(text);
    await exercise().getByRole('button', { name: 'Check', exact: true }).click();
    await expect.poll(() => exercise().getAttribute('data-state')).toBe('passed');
  };
  const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

  it('is noted with its day and the hash of the answer; a new answer has a new one', async () => {
    await keep(['quadratic/stable'], 'quadratic-notebook/done/1');
    await reader.open('the-formula/');
    await check(SOLUTION);
    const today = await reader.page.evaluate(() => new Date().toLocaleDateString('sv'));
    expect(await isKept()).toEqual({
      'quadratic/stable': {},
      'quadratic/vieta': { on: today, answer: hashOf(SOLUTION) },
    });
    await keep({ 'quadratic/vieta': { on: '2026-01-02', answer: hashOf(SOLUTION) } });
    await reader.page.reload();
    await check(SOLUTION);
    expect((await isKept())['quadratic/vieta'].on).toBe('2026-01-02');
    await check(`${SOLUTION}\n`);
    expect((await isKept())['quadratic/vieta']).toEqual({
      on: today,
      answer: hashOf(`${SOLUTION}\n`),
    });
  });
});

describe('the record', () => {
  it('is copied as a text that names the book’s build, and shown', async () => {
    await keep({ 'quadratic/vieta': VIETA });
    const text = await copied();
    const { id } = await (await fetch(`${reader.site.url}build.json`)).json();
    expect(text).toContain(`1 of 2 exercises done. Version of the book: ${id}.`);
    expect(text).toContain('2026-11-28  quadratic/vieta  answer 0123456789abcdef');
    expect(await record().getByRole('textbox', { name: 'Your record' }).inputValue()).toBe(text);
  });

  it('can be copied by hand where the browser does not let the page copy', async () => {
    await keep({ 'quadratic/vieta': VIETA });
    await reader.page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
    });
    await button('Copy my record').click();
    await says().toMatch(/did not allow copying\. The record is selected/);
    expect(await reader.page.evaluate(() => getSelection()?.toString())).toContain('record/1');
  });

  it('that is empty is not copied', async () => {
    await button('Copy my record').click();
    await says().toMatch(/^No exercise is done yet in this browser/);
  });

  it('is brought into another browser, where what is there already wins', async () => {
    await keep({ 'quadratic/vieta': VIETA, 'quadratic/stable': VIETA });
    const text = await copied();
    const own = { on: '2026-12-01', answer: 'ffffffffffffffff' };
    await keep({ 'quadratic/vieta': own });
    await reader.page.reload();
    await bring(text);
    await says().toBe(
      '1 exercise brought in. 1 exercise of the record was here already, and stays as it was.',
    );
    expect(await isKept()).toEqual({ 'quadratic/vieta': own, 'quadratic/stable': VIETA });
    expect(await reader.page.locator('.chapters .exercises-done').first().innerText()).toMatch(
      /^2 of 2/,
    );
  });

  it('is brought in from a file, which can be chosen again', async () => {
    await keep({ 'quadratic/vieta': VIETA });
    const buffer = Buffer.from(await copied());
    await keep({});
    await reader.page.reload();
    await button('Bring in a record').click();
    const file = record().locator('input[type="file"]');
    await file.setInputFiles({ name: 'ada.txt', mimeType: 'text/plain', buffer });
    await says().toBe('1 exercise brought in.');
    await file.setInputFiles({ name: 'ada.txt', mimeType: 'text/plain', buffer });
    await says().toMatch(/^0 exercises brought in\. 1 exercise of the record was here already/);
    const large = Buffer.alloc(1_000_001, ' ');
    await file.setInputFiles({ name: 'film.txt', mimeType: 'text/plain', buffer: large });
    await says().toBe('“film.txt” is too large to be a record. Nothing was changed.');
    expect(await isKept()).toEqual({ 'quadratic/vieta': VIETA });
  });

  it('that is broken changes nothing, stays where it was pasted, and the page says what is wrong', async () => {
    await keep({ 'quadratic/vieta': VIETA });
    const broken = (await copied()).replace('"2026-11-28"', '"2026-11-27"');
    await bring(broken);
    await says().toMatch(/its checksum does not fit\. .* Nothing was changed\.$/);
    expect(await pasted().inputValue()).toBe(broken);
    expect(await isKept()).toEqual({ 'quadratic/vieta': VIETA });
  });

  it('has nothing that axe finds, open and on a narrow screen', async () => {
    await keep({ 'quadratic/vieta': VIETA });
    await reader.page.setViewportSize({ width: 390, height: 844 });
    await copied();
    await button('Bring in a record').click();
    await pasted().waitFor();
    await findsNothing(reader.page);
    const width = await reader.page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });
});

describe('a browser that stores nothing', () => {
  it('says so, and remembers what is brought in until the page is left', async () => {
    await keep({ 'quadratic/vieta': VIETA });
    const text = await copied();
    await reader.page.evaluate(() => {
      localStorage.clear();
      Storage.prototype.setItem = () => {
        throw new DOMException('no', 'QuotaExceededError');
      };
    });
    await bring(text);
    await says().toBe(
      '1 exercise brought in. This browser does not let the book store anything: what is done is remembered until you leave this page.',
    );
    expect(await reader.page.locator('.chapters .exercises-done').first().innerText()).toMatch(
      /^1 of 2/,
    );
  });
});

it('without JavaScript a sentence stands where the buttons are', async () => {
  const html = await (await fetch(inject('sites').mini.url)).text();
  expect(html).toMatch(/<noscript>\s*<p>\s*Without JavaScript, this book checks no exercise/);
});

/** Characters that nobody sees are marked wherever text of the reader's or of a link is shown. */

import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { encodeLink } from '../../../../src/notebook/browser/drafts/link.ts';
import { BrowserSession } from '../../../support/browser-session.ts';
import type { Commands } from '../../../support/commands.ts';

const NAME = 'quadratic/parabola';
const ALONE = `embed/${NAME}/`;
/** It looks as if `isAdmin` were compared with "user" and a comment followed. */
const TROJAN = "export const n = 'a\u202e\u2066//\u2069 b\u200b'.length;";
const MARKS = ['U+202E', 'U+2066', 'U+2069', 'U+200B'];

const reader = new BrowserSession();
const cell = () => reader.cell(NAME);

const marks = (element: Locator) =>
  element
    .locator('.invisible-character')
    .evaluateAll((all) => all.map((mark) => getComputedStyle(mark, '::before').content));
const quoted = MARKS.map((name) => `"${name}"`);

describe('characters that nobody sees', () => {
  it('are marked and counted in the editor, and run and copied as they are', async () => {
    await reader.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await reader.open(ALONE + (await encodeLink(NAME, TROJAN)));
    await cell().editor.waitFor();
    expect(await marks(cell().editor)).toEqual(quoted);
    expect(await cell().status).toBe(
      'This text came with the link. Read it, then press Run. This text has 4 invisible characters, marked in the code.',
    );
    await cell().button('Copy code').click();
    await expect.poll(() => cell().status).toBe('Code copied.');
    const copied = () => reader.page.evaluate(() => navigator.clipboard.readText());
    expect(await copied()).toBe(TROJAN);
    await cell().editor.focus();
    await reader.page.keyboard.press('ControlOrMeta+A');
    await reader.page.keyboard.press('ControlOrMeta+C');
    expect(await copied()).toBe(TROJAN);
    await cell().button('Run').click();
    await cell().reaches('ok');
    expect(await cell().output('n').innerText()).toContain('9');
  });

  it('are marked and counted in a listing, whose text stays the same', async () => {
    await reader.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await reader.open(ALONE);
    await cell().write(TROJAN);
    await reader.page.reload();
    const listing = cell().element.locator('.cell-listing');
    await expect.poll(() => listing.locator('.tok-keyword').count()).toBeGreaterThan(0);
    expect(await marks(listing)).toEqual(quoted);
    expect(await listing.evaluate((element) => element.textContent)).toBe(TROJAN);
    expect(await cell().status).toContain('This text has 4 invisible characters');
    const copied = await listing.evaluate((element) => {
      getSelection()?.selectAllChildren(element);
      (document as unknown as Commands).execCommand('copy');
      return navigator.clipboard.readText();
    });
    expect(copied).toBe(TROJAN);
  });

  it('stand in the editor as in the listing: nothing moves when one replaces the other', async () => {
    await reader.open(ALONE);
    await cell().write(`${TROJAN}\nexport const m = 1;`);
    await reader.page.reload();
    const listing = cell().element.locator('.cell-listing');
    await expect.poll(() => listing.locator('.invisible-character').count()).toBe(MARKS.length);
    await expect.poll(() => listing.locator('.tok-keyword').count()).toBeGreaterThan(0);
    const places = (element: Locator) =>
      element.locator('.invisible-character, .tok-keyword').evaluateAll((all) =>
        all.map((one) => {
          const { x, y, width, height } = one.getBoundingClientRect();
          return [x, y, width, height].map(Math.round);
        }),
      );
    const before = await places(listing);
    await cell().button('Edit').click();
    await cell().editor.waitFor();
    await expect.poll(() => cell().editor.locator('.tok-keyword').count()).toBe(4);
    expect(await places(cell().editor)).toEqual(before);
  });

  it('are marked in the other text of a question', async () => {
    await reader.open(ALONE);
    await cell().write(TROJAN);
    const link = await encodeLink(NAME, 'export const x = 1;');
    await reader.page.evaluate((hash) => location.assign(hash), link);
    const question = cell().element.locator('.cell-question');
    await question.getByText('Your own text').click();
    expect(await marks(question)).toEqual(quoted);
    expect(await question.locator('pre').evaluate((element) => element.textContent)).toBe(TROJAN);
  });

  it('are marked in an error, whose direction does not reach its place', async () => {
    await reader.open(ALONE);
    await cell().run("throw new Error('\u05d0\u202eabc')", 'error');
    const alert = cell().element.getByRole('alert');
    expect(await marks(alert)).toEqual(['"U+202E"']);
    expect(await alert.evaluate((element) => element.textContent)).toMatch(
      /\u05d0\u202eabc \(line 1, column \d+\)$/,
    );
    const isolates = alert.locator('bdi');
    expect(await isolates.count()).toBe(2);
    const [message, place] = await Promise.all([
      isolates.nth(0).boundingBox(),
      isolates.nth(1).boundingBox(),
    ]);
    expect((message?.x ?? 0) + (message?.width ?? 0)).toBeLessThanOrEqual((place?.x ?? 0) + 1);
  });

  it('are marked in the log', async () => {
    await reader.open(ALONE);
    await cell().run("console.log('a\u202eb'); export const x = 1;");
    const log = cell().element.getByRole('log');
    expect(await marks(log)).toEqual(['"U+202E"']);
    expect(await log.evaluate((element) => element.textContent)).toBe('a\u202eb');
  });

  it('are marked in results and labels when they turn text; an emoji stays an emoji', async () => {
    await reader.open(ALONE);
    await cell().run(
      `import { slider, toggle } from '#notebook';
       slider('s\\u202e', { min: 0, max: 1, value: 0 });
       export const text = 'a\\u202eb ❤\\ufe0f';
       export const table = [{ 'h\\u2066': 't\\u2069' }];`,
    );
    expect(await marks(cell().output('text'))).toEqual(['"U+202E"']);
    expect(await marks(cell().output('table'))).toEqual(['"U+2066"', '"U+2069"']);
    expect(await marks(cell().element.locator('.cell-inputs'))).toEqual(['"U+202E"']);
  });

  it('are marked in the verdicts of an exercise', async () => {
    await reader.open('the-formula/');
    const exercise = reader.page.locator('[data-exercise="quadratic/vieta"]');
    await exercise.getByRole('button', { name: 'Edit' }).click();
    await exercise.locator('.cm-content').waitFor();
    await reader.page.keyboard.press('ControlOrMeta+A');
    await reader.page.keyboard.insertText("export const product = () => 'a\\u202eb';");
    await exercise.getByRole('button', { name: 'Check', exact: true }).click();
    await expect.poll(() => marks(exercise.locator('.checks'))).toContain('"U+202E"');
  });

  it('are marked up to five hundred times in one text, which is shown whole', async () => {
    await reader.open(ALONE);
    await cell().run(
      "for (let i = 0; i < 100; i++) console.log('a\\u202e'.repeat(9)); export const x = 1;",
    );
    const log = cell().element.getByRole('log');
    expect(await log.locator('.invisible-character').count()).toBe(500);
  });
});

it('text from right to left in a string turns nothing around outside of it', async () => {
  const text = "export const words = ['\u05e9\u05dc', 1, '\u05e2\u05dd'].length;";
  await reader.open(ALONE);
  await cell().write(text);
  const places = (element: Locator) =>
    element
      .locator('.tok-string, .tok-number')
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().x)));
  const inEditor = await places(cell().editor);
  expect(inEditor).toEqual(inEditor.toSorted((one, other) => one - other));
  await reader.page.reload();
  const listing = cell().element.locator('.cell-listing');
  await expect.poll(() => places(listing)).toEqual(inEditor);
});

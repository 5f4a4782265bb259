/** Links to changed cells: opened and not run, one after the other, and what a broken one says. */
import { deflateRawSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { encodeLink } from '../../../../src/notebook/browser/drafts/link.ts';
import { BrowserSession, type CellOnPage } from '../../../support/browser-session.ts';

const NAME = 'quadratic/parabola';
const OTHER = 'quadratic/scale';
const ALONE = `embed/${NAME}/`;
const CHAPTER = 'the-formula/';
const MINE = 'export const mine: number = 6 * 7;';
const THEIRS = 'export const theirs = 1;';
const KEY = `quadratic-notebook/edit/1/${NAME}`;

const reader = new BrowserSession();
let page: Page;
let on: CellOnPage;
let cell: Locator;

beforeEach(() => {
  page = reader.page;
  on = reader.cell(NAME);
  cell = on.element;
});

const kept = () => page.evaluate((key) => localStorage.getItem(key), KEY);
const keptText = async () => JSON.parse((await kept()) ?? '{}').text;
const question = () => cell.locator('.cell-question');
const code = (one = on) => one.text();
const shows = (text: string, one = on) => expect.poll(() => code(one)).toBe(text);
const linkTo = (name: string, bytes: string | Uint8Array) =>
  `#edit=${name}&code=${deflateRawSync(bytes).toString('base64url')}`;

/** Writes a text of the reader's own, and leaves. */
async function keep(text: string): Promise<void> {
  await reader.open(ALONE);
  await on.write(text);
  await expect.poll(keptText).toBe(text);
  await page.goto('about:blank');
}

/** Follows a link to the page that is open. */
const follow = (hash: string) => page.evaluate((to) => location.assign(to), hash);

describe('a link to a changed cell', () => {
  async function openLink(): Promise<void> {
    await reader.open(ALONE + (await encodeLink(NAME, THEIRS)));
    await on.editor.waitFor();
  }

  it('is opened, marked and not run', async () => {
    await openLink();
    expect(await on.editor.innerText()).toBe(THEIRS);
    expect(await on.status).toBe('This text came with the link. Read it, then press Run.');
    expect(await on.state).toBe('static');
    expect(await cell.evaluate((element) => element.classList.contains('edited'))).toBe(true);
  });

  it('leaves the reader’s own text kept, and one press away', async () => {
    await keep(MINE);
    await openLink();
    expect(await on.editor.innerText()).toBe(THEIRS);
    expect(await on.status).toContain('This text came with the link.');
    await on.button('Run').click();
    await on.reaches('ok');
    await page.evaluate(() => dispatchEvent(new Event('pagehide')));
    expect(await keptText()).toBe(MINE);
    await on.button('Back to mine').click();
    expect(await on.editor.innerText()).toBe(MINE);
    await page.reload();
    await shows(MINE);
  });

  it('“Keep the link’s” takes its text as the reader’s own', async () => {
    await keep(MINE);
    await openLink();
    await on.button('Keep the link’s').click();
    await page.reload();
    await shows(THEIRS);
    expect(await question().count()).toBe(0);
  });

  it('is the reader’s own once it is changed, and a reload shows that', async () => {
    await openLink();
    await on.write(MINE);
    await expect.poll(keptText).toBe(MINE);
    expect(new URL(page.url()).hash).toBe('');
    await page.reload();
    await shows(MINE);
  });

  it('is not kept by being opened', async () => {
    await openLink();
    await page.evaluate(() => dispatchEvent(new Event('pagehide')));
    expect(await kept()).toBeNull();
    expect(await question().count()).toBe(0);
  });
});

it.each([
  ['plain lines', '\n'],
  ['carriage returns', '\r\n'],
])(
  'a link’s text with %s stays out of the storage when another window stores one',
  async (_, end) => {
    await reader.open(ALONE + linkTo(NAME, ['const a = 1;', 'const b = 2;', ''].join(end)));
    await on.editor.waitFor();
    const window = await reader.newPage();
    await window.goto(reader.site.url + ALONE);
    await reader.cell(NAME, window).write(MINE);
    await question().waitFor();
    const keys = await page.evaluate(() => Object.keys(localStorage));
    expect(keys.filter((key) => key.includes(NAME))).toEqual([KEY]);
    expect(await code()).toContain('const b = 2;');
  },
);

describe('a link followed on the page that is open', () => {
  const SECOND = 'export const second = 2;';
  let other: CellOnPage;

  beforeEach(async () => {
    other = reader.cell(OTHER);
    await reader.open(CHAPTER);
  });

  it('opens its cell, with the reader’s own text one press away', async () => {
    await on.write(MINE);
    await follow(linkTo(NAME, THEIRS));
    await shows(THEIRS);
    expect(await on.state).toBe('static');
    expect(await keptText()).toBe(MINE);
    await on.button('Back to mine').click();
    await shows(MINE);
    expect(new URL(page.url()).hash).toBe('');
  });

  it('may be followed by one to another cell, and back', async () => {
    await follow(linkTo(NAME, THEIRS));
    await shows(THEIRS);
    await follow(linkTo(OTHER, SECOND));
    await shows(SECOND, other);
    expect(await code()).toBe(THEIRS);
    await expect.poll(() => other.status).toContain('This text came with the link.');
    const focused = (element: Element) => element.contains(document.activeElement);
    await expect.poll(() => other.editor.evaluate(focused)).toBe(true);
    await page.goBack();
    await expect.poll(() => on.editor.evaluate(focused)).toBe(true);
    expect([await code(), await code(other)]).toEqual([THEIRS, SECOND]);
    expect([await on.state, await other.state]).toEqual(['static', 'static']);
    expect(await kept()).toBeNull();
  });

  it('leaves what the reader made of an earlier link', async () => {
    await follow(linkTo(NAME, THEIRS));
    await on.editor.waitFor();
    await on.write(MINE);
    await follow(linkTo(OTHER, SECOND));
    await shows(SECOND, other);
    expect(await keptText()).toBe(MINE);
    await page.goBack();
    await follow(linkTo(NAME, THEIRS));
    await shows(THEIRS);
    await question().getByText('Your own text').click();
    expect(await question().locator('pre').innerText()).toBe(MINE);
  });

  it('does not replace a text that the browser refuses to store, before the reader says so', async () => {
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    });
    await on.write(MINE);
    await follow(linkTo(NAME, THEIRS));
    await question().getByText('The link’s text').click();
    expect(await question().locator('pre').innerText()).toBe(THEIRS);
    expect(await code()).toBe(MINE);
    await on.button('Take the link’s').click();
    await shows(THEIRS);
  });
});

describe('a link with inputs', () => {
  const slider = (name = 'b') => cell.getByRole('slider', { name, exact: true });
  const NEW =
    "import { slider } from '#notebook';\nexport const c = slider('c', { min: 0, max: 9, value: 1 });";

  it('is what “Copy link” gives once an input was moved, and opens to exactly that, not run', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await reader.open(CHAPTER);
    await slider().fill('-2.3');
    await on.reaches('ok');
    await on.button('Copy link').click();
    await expect.poll(() => on.status).toBe('Link copied.');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/#edit=quadratic\/parabola&inputs=[\w-]+$/);
    await page.goto('about:blank');
    await page.goto(link);
    await expect.poll(() => on.status).toBe('These inputs came with the link. Press Run.');
    expect(await slider().inputValue()).toBe('-2.3');
    expect(await on.state).toBe('static');
    expect(await on.output('square').innerText()).toBe('square\n9');
    expect(await cell.getAttribute('data-stale')).toBe('');
    await page.keyboard.press('Enter');
    await expect.poll(() => on.output('square').innerText()).toBe('square\n13.29');
    expect(await cell.getAttribute('data-stale')).toBeNull();
    await on.button('Undo').click();
    await expect.poll(() => on.output('square').innerText()).toBe('square\n9');
  });

  it('gives a text that declares other inputs their values when it is run', async () => {
    await reader.open(ALONE + (await encodeLink(NAME, NEW, { c: 7.02, b: 3 })));
    await on.editor.waitFor();
    expect(await on.status).toBe(
      'This text and its inputs came with the link. Read it, then press Run.',
    );
    expect(await on.state).toBe('static');
    await on.button('Run').click();
    await on.reaches('ok');
    expect(await slider('c').inputValue()).toBe('7.02');
    expect(await on.output('c').innerText()).toContain('7.02');
    expect(await on.status).toContain('This cell has no input "b".');
  });

  it.each<[string, Record<string, string | number | boolean>, string]>([
    ['an unknown name', { bb: 1 }, 'This cell has no input "bb".'],
    [
      'a value out of range',
      { b: 5.1 },
      'The input "b" cannot be "5.1". It needs a number from -5 to 5.',
    ],
    ['a value of another kind', { b: true }, 'The input "b" cannot be "true".'],
  ])('says what is wrong with %s, and leaves the cell as it is', async (_, inputs, sentence) => {
    await reader.open(ALONE + (await encodeLink(NAME, undefined, inputs)));
    await expect.poll(() => on.status).toContain(sentence);
    expect(await on.status).not.toContain('came with the link');
    expect(await slider().inputValue()).toBe('1');
    expect(await cell.getAttribute('data-stale')).toBeNull();
  });

  it('leaves the reader’s own text one press away', async () => {
    await keep(MINE);
    await reader.open(ALONE + (await encodeLink(NAME, undefined, { b: 2 })));
    await expect.poll(() => slider().inputValue()).toBe('2');
    expect(await code()).toContain('slider');
    await on.button('Back to mine').click();
    await shows(MINE);
  });
});

describe('a link to an answer', () => {
  const FOLDER = 'quadratic/exercises/vieta';
  const exercise = () => page.locator('[data-exercise="quadratic/vieta"]');
  const said = () => exercise().locator('.cell-status').innerText();

  it('opens in its exercise, and is not checked', async () => {
    await reader.open(CHAPTER + (await encodeLink(FOLDER, THEIRS)));
    await expect.poll(said).toBe('This answer came with the link. Read it, then press Check.');
    expect(await exercise().locator('.cm-content').innerText()).toBe(THEIRS);
    expect(await exercise().getAttribute('data-state')).toBe('static');
  });

  it('opens on the exercise’s own page, and is the reader’s own once it is changed', async () => {
    await reader.open(`embed/${FOLDER}/${await encodeLink(FOLDER, THEIRS)}`);
    await expect.poll(said).toContain('This answer came with the link.');
    await exercise().locator('.cm-content').focus();
    await page.keyboard.insertText('// mine\n');
    await expect.poll(() => new URL(page.url()).hash).toBe('');
    await page.reload();
    await expect.poll(said).toContain('Your answer from last time.');
  });

  it('is copied from there', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await reader.open(`embed/${FOLDER}/${await encodeLink(FOLDER, THEIRS)}`);
    await expect.poll(said).toContain('This answer came with the link.');
    await exercise().getByRole('button', { name: 'Copy link' }).click();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toBe(page.url());
  });

  it('that is broken says so in its exercise', async () => {
    await reader.open(`${CHAPTER}#edit=${FOLDER}&code=____`);
    await expect.poll(said).toContain('The text in this link is damaged.');
  });
});

describe('a link as others write it', () => {
  it.each([
    ['encoded', (hash: string) => `#${encodeURIComponent(hash.slice(1))}`],
    ['in lines', (hash: string) => hash.replace(/.{20}/g, '$& ')],
    ['as HTML', (hash: string) => hash.replace('&', '&amp;')],
  ])('%s opens', async (_, write) => {
    await reader.open(ALONE + write(linkTo(NAME, THEIRS)));
    await shows(THEIRS);
    await on.write(MINE);
    await expect.poll(keptText).toBe(MINE);
    expect(new URL(page.url()).hash).toBe('');
  });
});

describe('a broken link', () => {
  const good = linkTo(NAME, THEIRS);
  const LONG = deflateRawSync(new Uint8Array(80_000_000)).toString('base64url');

  it.each([
    ['without a text', `#edit=${NAME}`, 'This link has no text in it.'],
    ['with an empty text', `#edit=${NAME}&code=`, 'This link has no text in it.'],
    ['with a stranger', `${good}*`, 'The text in this link is damaged at the character “*”.'],
    ['that is no deflated data', `#edit=${NAME}&code=____`, 'The text in this link is damaged.'],
    ['with more after its end', `${good}AAAA`, 'The text in this link is damaged.'],
    ['that is cut off', good.slice(0, -5), 'This link is cut off: the end of its text is missing.'],
    ['with bytes that are not text', linkTo(NAME, Uint8Array.of(255)), 'it is not UTF-8.'],
    ['with a flood', `#edit=${NAME}&code=${LONG}`, 'The text in this link is too long'],
  ])('%s says so in its cell, which stays as it is', async (_, hash, words) => {
    await page.setViewportSize({ width: 800, height: 500 });
    await reader.open(CHAPTER + hash);
    await expect.poll(() => on.status).toContain(words);
    const box = await cell.locator('.cell-status').boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(480);
    expect(await code()).toContain('slider');
    expect(await cell.evaluate((element) => element.classList.contains('edited'))).toBe(false);
  });

  it('leaves the reader’s own text as it is', async () => {
    await keep(MINE);
    await reader.open(ALONE + good.slice(0, -5));
    await expect.poll(() => on.status).toContain('This link is cut off');
    await shows(MINE);
    expect(await keptText()).toBe(MINE);
  });

  const notice = () => page.locator('.page-notice');
  const words = () => notice().getByRole('status').innerText();

  it('to a cell that the page does not have leads to where it is', async () => {
    await reader.open(ALONE + linkTo(OTHER, THEIRS));
    await expect
      .poll(words)
      .toContain(`The link is for the cell “${OTHER}”, which this page does not have.`);
    await notice().getByRole('link', { name: 'It opens on a page of its own.' }).click();
    await shows(THEIRS, reader.cell(OTHER));
  });

  it.each([
    [
      '#edit=no/such&code=S60',
      'The link is for the cell “no/such”, which this page does not have.',
    ],
    ['#edit=&code=S60', 'This link names no cell.'],
    [
      `#edit=${'x'.repeat(200)}&code=S60`,
      `The link is for the cell “${'x'.repeat(60)}…”, which this page does not have.`,
    ],
    [
      '#edit=%3Cimg%20src=x%3E&code=S60',
      'The link is for the cell “<imgsrc=x>”, which this page does not have.',
    ],
  ])('to a cell that there is not says so: %s', async (hash, sentence) => {
    await reader.open(ALONE + hash);
    await expect.poll(words).toContain(sentence);
    expect(await notice().getByRole('link').count()).toBe(0);
    await follow('#edit=not/here&code=S60');
    await expect
      .poll(words)
      .toContain('The link is for the cell “not/here”, which this page does not have.');
    expect(await notice().count()).toBe(1);
  });
});

it('a text that is too long for a link is not copied as a broken one', async () => {
  await reader.open(ALONE);
  await on.write(`// ${'x'.repeat(100_000)}`);
  await on.button('Copy link').click();
  await expect.poll(() => on.status).toContain('too long for a link');
});

/**
 * What the pages look like, held to pictures of them: one of each kind of page, on a wide screen, on
 * a phone, in the dark and on paper.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../../src/preview/chromium.ts';
import { compareScreens } from './compare.ts';
import { clearChanged, keepChanged, listExpected, readExpected } from './pictures.ts';
import { SCREENS } from './scenes.ts';
import { addStyle, Screenshotter } from './screenshotter.ts';

let browser: Browser;
let camera: Screenshotter;
beforeAll(async () => {
  browser = await launchChromium();
  camera = new Screenshotter(browser, inject('sites').root.url);
});
afterAll(() => browser.close());

describe('a page looks as it did', () => {
  it.each(SCREENS)('%s', async (screen) => {
    const expected = readExpected(screen);
    const picture = await camera.take(screen);
    const comparison = expected && (await compareScreens(expected, picture));
    if (!comparison?.same) throw new Error(await keepChanged(screen, picture, comparison));
    clearChanged(screen);
  });

  it('and every picture is of a page: npm run screens removes the others', () => {
    expect(listExpected().filter((name) => !SCREENS.includes(name))).toEqual([]);
  });
});

describe('what a reader would see counts as a change:', () => {
  const SCREEN = 'figure.dark';
  let page: Page;
  let before: Buffer;
  beforeAll(async () => {
    page = await camera.open(SCREEN);
    before = await camera.shoot(page, SCREEN);
  });
  /** The page with another style, compared with the page as it is. */
  const restyled = async (css: string) => {
    await addStyle(page, css);
    const after = await camera.shoot(page, SCREEN);
    await page.evaluate(() => document.adoptedStyleSheets.pop());
    return compareScreens(before, after);
  };

  it.each([
    ['a shade of a colour', ':root { --color-p: #46cac0 !important }'],
    ['a shade of the page', ':root { --color-page: #211f1c !important }'],
    ['paler words', ':root { --color-muted: #79746b !important }'],
    ['no lines', ':root { --color-rule: transparent !important }'],
    ['another serif', ':root { --font-serif: monospace !important }'],
    ['6 pixels more between paragraphs', '.sl-markdown-content p { translate: 0 6px }'],
    ['a label moved by 4 pixels', 'figure svg g > text:nth-of-type(2) { translate: 4px }'],
    ['a label missing', 'figure svg g > text:nth-of-type(2) { display: none }'],
    ['a word missing', 'summary { visibility: hidden !important }'],
    ['a figure missing', 'figure svg { visibility: hidden }'],
  ])('%s', async (_, css) => {
    expect((await restyled(css)).same).toBe(false);
  });

  it('but not a page that is drawn half a pixel off, which changes the edges of every letter', async () => {
    const { same, changed } = await restyled('main { transform: translate(0.5px, 0.4px) }');
    expect(same).toBe(true);
    expect(changed.includes(1)).toBe(true);
  });

  it('nor the same page once more, to the pixel', async () => {
    expect((await camera.take(SCREEN)).equals(before)).toBe(true);
  });
});

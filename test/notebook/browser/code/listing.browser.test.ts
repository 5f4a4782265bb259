/** What a listing folds, and the values at its lines: as built, in the editor, on a phone, without scripts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BrowserSession } from '../../../support/browser-session.ts';
import { MINI_BOOK } from '../../../support/build-site.ts';
import type { Commands } from '../../../support/commands.ts';

const NAME = 'quadratic/parabola';
const ALONE = `embed/${NAME}/`;
const SOURCE = readFileSync(join(MINI_BOOK, `snippets/${NAME}.ts`), 'utf8').trimEnd();
const FOLDED = ['imports Plot, discriminant, roots, slider', '13 lines draw the figure'];

const boxes = (parts: Locator) =>
  parts.evaluateAll((all) =>
    all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return [x, y, width, height].map(Math.round);
    }),
  );

/** Where the words of a cell's code are, what is folded in it, and its values. */
async function placesIn(cell: Locator): Promise<number[][]> {
  const code = cell.locator('.cell-code');
  const seen = (selector: string) => code.locator(`${selector}:visible`);
  const [words, folded, values] = [
    seen(':is(.tok-keyword, .tok-number)'),
    seen(':is(summary, .code-fold)'),
    seen('.line-values .output-value'),
  ];
  expect(await folded.count()).toBe(2);
  expect(await values.count()).toBe(2);
  const [[, top]] = await boxes(code);
  const all = [...(await boxes(words)), ...(await boxes(folded)), ...(await boxes(values))];
  return all.map(([x, y, width, height]) => [x, y - top, width, height]);
}

/** The largest distance between two lists of places, in pixels. */
const distance = (a: number[][], b: number[][]) =>
  Math.max(...a.flatMap((place, i) => place.map((value, j) => Math.abs(value - b[i][j]))));

describe.each([
  ['a wide screen', { viewport: { width: 1440, height: 900 } }],
  ['a phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
])('on %s', (_, options) => {
  const reader = new BrowserSession(options);

  it('nothing moves when the editor takes the place of the listing', async () => {
    await reader.open(ALONE);
    const cell = reader.cell(NAME);
    const before = await placesIn(cell.element);
    const height = async () => (await boxes(cell.element.locator('.cell-code')))[0][3];
    const heightBefore = await height();
    await cell.button('Edit').click();
    await cell.editor.waitFor();
    // (A value under its line may be half a pixel off.)
    await expect
      .poll(async () => distance(await placesIn(cell.element), before))
      .toBeLessThanOrEqual(1);
    expect(Math.abs((await height()) - heightBefore)).toBeLessThanOrEqual(1);
  });

  it('a value is at the right end of its line where that is wide enough, else under it', async () => {
    await reader.open(ALONE);
    const line = reader.cell(NAME).element.locator('.valued-line').first();
    const [[, lineTop]] = await boxes(line.locator('.tok-keyword').first());
    const [[, top]] = await boxes(reader.cell(NAME).output('zeros'));
    const isPhone = options.viewport.width < 500;
    expect(Math.abs(top - lineTop)).toBeGreaterThan(isPhone ? 15 : -1);
    expect(Math.abs(top - lineTop)).toBeLessThan(isPhone ? 25 : 5);
  });
});

describe('what a listing folds', () => {
  const reader = new BrowserSession();
  const cell = () => reader.cell(NAME);
  const folds = () => cell().element.locator('.code-fold');
  const words = () =>
    folds().evaluateAll((all) => all.map((one) => one.getAttribute('data-words')));

  async function edit(): Promise<void> {
    await reader.open(ALONE);
    await cell().button('Edit').click();
    await cell().editor.waitFor();
    await expect.poll(words).toEqual(FOLDED);
  }

  it('has the same words in the editor, and opens there by a click', async () => {
    await edit();
    await folds().nth(1).click();
    await expect.poll(words).toEqual(FOLDED.slice(0, 1));
    expect(await cell().editor.innerText()).toContain('// #region drawing\nconst places');
    expect(await cell().editor.innerText()).not.toContain('import');
  });

  it('opens in the editor when the cursor comes into it', async () => {
    await edit();
    await reader.page.keyboard.press('ControlOrMeta+Home');
    await reader.page.keyboard.press('ArrowRight');
    await expect.poll(words).toEqual(FOLDED.slice(1));
    await reader.page.keyboard.press('ControlOrMeta+End');
    await reader.page.keyboard.press('ArrowLeft');
    await expect.poll(words).toEqual([]);
  });

  it('opens by the keys that fold code, which fold it again', async () => {
    await edit();
    await reader.page.keyboard.press('ControlOrMeta+Home');
    await reader.page.keyboard.press('Control+Shift+BracketRight');
    await expect.poll(words).toEqual(FOLDED.slice(1));
    await reader.page.keyboard.press('Control+Shift+BracketLeft');
    await expect.poll(words).toEqual(FOLDED);
  });

  it('is as open in the editor as it was in the listing', async () => {
    await reader.open(ALONE);
    await cell().element.getByText(FOLDED[1]).click();
    await cell().button('Edit').click();
    await cell().editor.waitFor();
    await expect.poll(words).toEqual(FOLDED.slice(0, 1));
  });

  it('opens for a mistake in it, in the editor and in a listing', async () => {
    const wrong = SOURCE.replace('x * x + b * x - 2;', 'missing;');
    await reader.open(ALONE);
    await cell().run(wrong, 'error');
    expect(await cell().editor.locator('.cell-error-line').innerText()).toContain('missing');
    await reader.page.reload();
    const drawing = cell().element.locator('[data-region="drawing"]');
    await drawing.waitFor();
    expect(await drawing.evaluate((part) => (part as HTMLDetailsElement).open)).toBe(false);
    await cell().button('Run').click();
    await cell().reaches('error');
    expect(await drawing.evaluate((part) => (part as HTMLDetailsElement).open)).toBe(true);
    const imports = cell().element.locator('[data-region="imports"]');
    expect(await imports.evaluate((part) => (part as HTMLDetailsElement).open)).toBe(false);
  });

  it('is copied with the code, and its words are not', async () => {
    await reader.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await reader.open(ALONE);
    const copied = () => reader.page.evaluate(() => navigator.clipboard.readText());
    await cell().button('Copy code').click();
    await expect.poll(() => cell().status).toBe('Code copied.');
    expect(await copied()).toBe(SOURCE);
    await reader.page.evaluate(() => navigator.clipboard.writeText(''));
    await cell()
      .element.locator('.cell-listing')
      .evaluate((listing) => {
        getSelection()?.selectAllChildren(listing);
        (document as unknown as Commands).execCommand('copy');
      });
    expect(await copied()).toBe(SOURCE);
    await edit();
    await cell().editor.focus();
    await reader.page.keyboard.press('ControlOrMeta+A');
    await reader.page.keyboard.press('ControlOrMeta+C');
    expect(await copied()).toBe(SOURCE);
  });
});

describe('a value at a line', () => {
  const reader = new BrowserSession();
  const cell = () => reader.cell(NAME);
  const isIn = (name: string, selector: string) =>
    cell()
      .output(name)
      .evaluate((value, parent) => value.closest(parent) !== null, selector);

  it('follows the inputs, in the same element, in the listing and in the editor', async () => {
    await reader.open(ALONE);
    const square = cell().output('square');
    await square.evaluate((element) => Object.assign(element, { isOld: true }));
    expect(await square.innerText()).toContain('9');
    await cell().element.getByRole('slider').fill('3');
    await expect.poll(() => square.innerText()).toContain('17');
    expect(await isIn('square', '.cell-listing .valued-line')).toBe(true);
    await cell().button('Edit').click();
    await cell().editor.waitFor();
    await cell().element.getByRole('slider').fill('2');
    await expect.poll(() => square.innerText()).toContain('12');
    expect(await isIn('square', '.editor-values')).toBe(true);
    expect(await square.evaluate((element) => 'isOld' in element)).toBe(true);
    expect(await cell().editor.innerText()).not.toContain('12');
  });

  it('has four digits, and all of them where it has the focus, which are copied', async () => {
    await reader.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await reader.open(ALONE);
    await cell().element.getByRole('slider').fill('3');
    await cell().reaches('ok');
    const value = cell().output('zeros').locator('.output-value');
    const whole = '[-3.5615528128088303, 0.5615528128088303]';
    expect(await value.innerText()).toBe('[-3.562, 0.5616]');
    expect(await value.getAttribute('title')).toBe(whole);
    await value.focus();
    const seen = await value.evaluate((element) => getComputedStyle(element, '::after').content);
    expect(seen).toBe(JSON.stringify(whole));
    await reader.page.keyboard.press('ControlOrMeta+C');
    expect(await reader.page.evaluate(() => navigator.clipboard.readText())).toBe(whole);
  });

  it('stays at its line while code is written around it, and goes with its line when that has run', async () => {
    await reader.open(ALONE);
    await cell().button('Edit').click();
    await cell().editor.waitFor();
    const top = async () => (await boxes(cell().output('square')))[0][1];
    const before = await top();
    const line = cell().editor.locator('.cm-line', { hasText: 'export const zeros' });
    await line.click();
    await reader.page.keyboard.press('Home');
    await reader.page.keyboard.type('const more = (\n\n');
    await expect.poll(async () => (await top()) - before).toBe(40);
    expect(await isIn('zeros', '.editor-values')).toBe(true);
    await reader.page.keyboard.press('Shift+ArrowDown');
    await reader.page.keyboard.press('Delete');
    await reader.page.keyboard.press('ControlOrMeta+A');
    await reader.page.keyboard.insertText('const zeros = 1;\nexport { zeros as square };');
    const [[zerosLeft], [squareLeft]] = [
      ...(await boxes(cell().output('zeros'))),
      ...(await boxes(cell().output('square'))),
    ];
    expect(zerosLeft).not.toBe(squareLeft);
    await cell().button('Run').click();
    await cell().reaches('ok');
    expect(await cell().output('zeros').count()).toBe(0);
    expect(await isIn('square', '.editor-values')).toBe(true);
    await cell().run('// #region drawing\nexport const square = 2;\n// #endregion');
    await expect.poll(() => isIn('square', '.cell-outputs')).toBe(true);
    expect(await cell().output('square').locator('.output-name').isVisible()).toBe(true);
    await cell().button('Reset').click();
    await cell().reaches('ok');
    expect(await isIn('zeros', '.editor-values')).toBe(true);
    await expect.poll(top).toBe(before);
  });

  it('has a line in a text that was stored, before that is run', async () => {
    await reader.open(ALONE);
    await cell().write(`// A new line.\n${SOURCE}\nexport const last = 1;`);
    await reader.page.reload();
    await expect.poll(() => cell().text()).toContain('A new line.');
    await expect.poll(() => isIn('square', '.cell-listing .valued-line')).toBe(true);
    await cell().button('Run').click();
    await cell().reaches('ok');
    expect(await isIn('last', '.cell-listing .valued-line')).toBe(true);
    expect(await cell().output('figure').count()).toBe(1);
  });

  it('with others of its line has its name beside it', async () => {
    await reader.open(ALONE);
    await cell().run('export const a = 1, b = 2; export const c = 3;\nexport const d = 4;');
    const values = cell().element.locator('.editor-values .line-values');
    expect(await values.evaluateAll((all) => all.map(({ children }) => children.length))).toEqual([
      3, 1,
    ]);
    const name = (of: string) => cell().output(of).locator('.output-name').boundingBox();
    expect((await name('b'))?.width).toBeGreaterThan(5);
    expect((await name('d'))?.width).toBeLessThan(2);
  });

  it('has every digit where the reader writes so', async () => {
    await reader.open(ALONE);
    await cell().run('// every digit\nexport const sum = 0.1 + 0.2, nothing = -0;');
    expect(await cell().output('sum').innerText()).toContain('0.30000000000000004');
    expect(await cell().output('nothing').innerText()).toContain('-0');
    await cell().run('export const sum = 0.1 + 0.2, nothing = -0;');
    await expect.poll(() => cell().output('nothing').innerText()).not.toContain('-0');
    expect(await cell().output('sum').innerText()).not.toContain('004');
  });

  it('that grew too long for a line stands below, and a long one stays open from run to run', async () => {
    await reader.open(ALONE);
    const list = (length: number) =>
      `import { slider } from '#notebook';\nconst n = slider('n', { min: 1, max: 900, step: 1, value: ${length} });\nexport const list = Array.from({ length: n }, (_, i) => i);`;
    await cell().run(list(2));
    expect(await isIn('list', '.editor-values')).toBe(true);
    await cell().element.getByRole('slider').fill('500');
    await expect.poll(() => cell().output('list').innerText()).toContain('500 numbers');
    expect(await isIn('list', '.cell-outputs')).toBe(true);
    await cell().output('list').locator('summary').click();
    await cell().element.getByRole('slider').fill('600');
    await expect.poll(() => cell().output('list').innerText()).toContain('599');
    expect(await cell().output('list').locator('p').isVisible()).toBe(true);
  });
});

describe('without scripts', () => {
  const reader = new BrowserSession({ javaScriptEnabled: false });

  it('what is folded opens, and values are at their lines', async () => {
    await reader.open(ALONE);
    const { element } = reader.cell(NAME);
    const drawing = element.locator('[data-region="drawing"]');
    expect(await drawing.getByText('const places').isVisible()).toBe(false);
    await drawing.getByText('13 lines draw the figure').click();
    expect(await drawing.getByText('const places').isVisible()).toBe(true);
    expect(await drawing.getByText('#region').isVisible()).toBe(false);
    expect(await element.locator('.valued-line [data-output="square"]').innerText()).toContain('9');
  });
});

describe('on paper', () => {
  const reader = new BrowserSession();

  it('drawing code is left out, even where it is open', async () => {
    await reader.open('the-formula/');
    const drawing = reader.cell(NAME).element.locator('[data-region="drawing"]');
    await drawing.locator('summary').click();
    expect(await drawing.isVisible()).toBe(true);
    await reader.page.emulateMedia({ media: 'print' });
    expect(await drawing.isVisible()).toBe(false);
    expect(await reader.cell(NAME).output('square').isVisible()).toBe(true);
  });
});

describe('a symbol', () => {
  const reader = new BrowserSession();
  const pointed = () =>
    reader.page
      .locator('.symbol-pointed')
      .evaluateAll((all) =>
        all.map((one) => one.closest('.katex, .cell-code, figure, .symbol-key')?.classList[0]),
      );

  it('has its colour in a listing and in the editor', async () => {
    await reader.open('the-formula/');
    const cell = reader.cell(NAME);
    const symbols = () => cell.element.locator('.cell-code [class*="symbol-"]:visible');
    const seen = async () =>
      symbols().evaluateAll((all) => all.map((one) => `${one.textContent} ${one.className}`));
    const expected = ['zeros symbol-x', 'discriminant symbol-disc'];
    expect(await seen()).toEqual(expected);
    const colour = (part: Locator) => part.evaluate((one) => getComputedStyle(one).color);
    const inListing = await colour(symbols().first());
    expect(inListing).toBe(await colour(reader.page.locator('.katex .symbol-x').first()));
    await cell.button('Edit').click();
    await cell.editor.waitFor();
    await expect.poll(seen).toEqual(expected);
    expect(await colour(symbols().first())).toBe(inListing);
  });

  it('that is pointed at is marked in formulas, listings and figures, and nothing moves', async () => {
    await reader.open('the-formula/');
    await reader.page.evaluate(() => {
      const shifts: unknown[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({
        type: 'layout-shift',
      });
    });
    await reader.page.locator('.cell-listing .symbol-x').first().hover();
    await expect
      .poll(async () => [...new Set(await pointed())].sort())
      .toEqual(expect.arrayContaining(['cell-code', 'katex']));
    expect(await reader.page.locator('.figure-picture .symbol-pointed').count()).toBeGreaterThan(0);
    await reader.page.locator('h1').hover();
    await expect.poll(pointed).toEqual([]);
    const shifts = () =>
      reader.page.evaluate(() => (window as unknown as { shifts: unknown[] }).shifts.length);
    expect(await shifts()).toBe(0);
  });

  it('is marked while its button in the key has the focus', async () => {
    await reader.open('the-formula/');
    const button = reader.page.locator('.symbol-key button:not(.symbol-others)').last();
    const name = await button.getAttribute('popovertarget');
    await button.focus();
    await expect.poll(async () => (await pointed()).length).toBeGreaterThan(1);
    const names = await reader.page
      .locator('.symbol-pointed:not(svg *)')
      .evaluateAll((all) => all.map((one) => /symbol-(?!pointed)[a-z]+/.exec(one.className)?.[0]));
    expect(new Set(names)).toEqual(new Set([name]));
  });
});

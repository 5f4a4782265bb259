/** What helps while reading: symbols that say what they stand for, formulas that scroll. */
import { describe, expect, it } from 'vitest';
import { BrowserSession } from '../support/browser-session.ts';

const CHAPTER = 'the-sigmoid-form/';

describe('a symbol', () => {
  const reader = new BrowserSession({}, 'root');

  it('of the key under the title opens a note on what it stands for, and Esc closes it', async () => {
    await reader.open(CHAPTER);
    const key = reader.page.getByRole('group', { name: 'Symbols of this chapter' });
    const names = await key.locator('button > .sr-only').allInnerTexts();
    expect(names).toEqual(['logits', 'probabilities', 'target', 'loss']);
    const others = key.getByRole('button', { name: /^and \d+ more$/ });
    await others.press('Enter');
    const list = reader.page.locator('#other-symbols');
    await expect.poll(() => list.isVisible()).toBe(true);
    expect(await list.innerText()).toContain('sigmoid');
    await reader.page.keyboard.press('Escape');
    await key.getByRole('button', { name: 'probabilities' }).press('Enter');
    const note = reader.page.locator('#symbol-p');
    await expect.poll(() => note.isVisible()).toBe(true);
    expect(await note.innerText()).toContain('They need not sum to 1');
    await reader.page.keyboard.press('Escape');
    await expect.poll(() => note.isVisible()).toBe(false);
  });

  it('in a formula opens the same note beside it, inside the window', async () => {
    await reader.page.setViewportSize({ width: 390, height: 800 });
    await reader.open(CHAPTER);
    const symbol = reader.page.locator('.katex-display .symbol-z').first();
    await symbol.click();
    const note = reader.page.locator('#symbol-z');
    await expect.poll(() => note.isVisible()).toBe(true);
    const [box, at] = [await note.boundingBox(), await symbol.boundingBox()];
    if (!box || !at) throw new Error('The note or its symbol is out of sight.');
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(390);
    expect(Math.abs(box.y - (at.y + at.height))).toBeLessThan(20);
  });
});

describe('a formula too wide for the window', () => {
  const reader = new BrowserSession({ viewport: { width: 320, height: 640 } }, 'root');

  it('scrolls by itself and is reached by the keyboard; one that fits is no stop', async () => {
    await reader.open(CHAPTER);
    const boxes = reader.page.locator('.katex-display');
    const stops = await boxes.evaluateAll((all) =>
      all.map((box) => [box.scrollWidth > box.clientWidth, box.tabIndex === 0]),
    );
    expect(stops.some(([wide]) => wide)).toBe(true);
    expect(stops.some(([wide]) => !wide)).toBe(true);
    for (const [wide, stop] of stops) expect(stop).toBe(wide);
    const page = reader.page.locator('html');
    expect(await page.evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

describe('a link to a place in the book', () => {
  const reader = new BrowserSession({}, 'root');

  it('leads to a heading, a cell, or one output of a cell, and stays with it through a run', async () => {
    await reader.open('from-scores-to-probabilities/#cell-softmax-temperature--figure');
    const figure = reader.page.locator('#cell-softmax-temperature--figure svg');
    await expect.poll(() => figure.isVisible()).toBe(true);
    const top = () => figure.evaluate((element) => element.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(720);
    expect(await top()).toBeGreaterThan(0);
    const cell = reader.cell('softmax/temperature');
    await cell.button('Run').click();
    await cell.reaches('ok');
    expect(await figure.count()).toBe(1);
    await cell.element.getByRole('link', { name: 'softmax/temperature.ts', exact: true }).click();
    expect(new URL(reader.page.url()).hash).toBe('#cell-softmax-temperature');
    expect(await reader.page.locator('h2[id]').count()).toBeGreaterThan(3);
  });
});

describe('without a script', () => {
  const reader = new BrowserSession({ javaScriptEnabled: false }, 'root');

  it('the key of symbols still opens', async () => {
    await reader.open(CHAPTER);
    await reader.page.getByRole('button', { name: 'loss' }).first().click();
    await expect.poll(() => reader.page.locator('#symbol-loss').isVisible()).toBe(true);
  });
});

/** A figure's readout: by pointer, by keys, by touch, and the copy of its numbers. */
import { describe, expect, it } from 'vitest';
import { serveAsBuilt } from '../../../support/as-built.ts';
import { BrowserSession } from '../../../support/browser-session.ts';

const NAME = 'quadratic/parabola';

/** Two lines of five points, 500 × 500: one unit of x and of y is 100 pixels. */
const LINES = `import * as Plot from '@observablehq/plot';
import { slider } from '#notebook';
const height = slider('height', { min: 0, max: 4, step: 1, value: 1 });
const x = [0, 1, 2, 3, 4];
const line = (name, y) => Plot.line(x, { x, y: x.map(y), ariaDescription: name });
export const figure = Plot.plot({
  ariaLabel: 'Two lines, one level and one rising.',
  width: 500, height: 500, margin: 50,
  x: { domain: [0, 4], label: 'step' }, y: { domain: [0, 4], label: 'loss' },
  marks: [line('level', () => height), line('rising', (x) => x)],
});`;

/** Two small plots of two bars, and dots that say more of themselves in a tip. */
const PANELS = `import * as Plot from '@observablehq/plot';
const bars = (fx, p) =>
  Plot.barX(p, { x: p, y: ['cat', 'dog'], fx: p.map(() => fx), ariaDescription: fx });
export const figure = Plot.plot({
  ariaLabel: 'Two small plots of two bars.',
  width: 500, height: 500, margin: 50,
  x: { domain: [0, 1], label: 'p' }, y: { label: 'class' }, fx: { domain: ['softmax', 'sigmoid'] },
  marks: [bars('softmax', [0.7, 0.3]), bars('sigmoid', [0.9, 0.5])],
});`;

const TIPS = `import * as Plot from '@observablehq/plot';
const data = [[0, 4, 'cat'], [2, 2, 'dog'], [4, 0, 'owl']];
export const figure = Plot.plot({
  ariaLabel: 'Three dots.',
  width: 500, height: 500, margin: 50,
  x: { label: 'step' }, y: { label: 'loss' },
  marks: [
    Plot.dot(data, { fill: { value: '2', label: 'animal' }, tip: true }),
  ],
});`;

function figureOf(reader: BrowserSession) {
  const { element } = reader.cell(NAME);
  return {
    picture: element.locator('.figure-picture'),
    line: element.locator('[data-readout]'),
    marker: element.locator('.figure-marker'),
    copy: element.getByRole('button', { name: 'Copy data' }),
    /** A place in the figure by its own pixels. */
    async at(x: number, y: number): Promise<[number, number]> {
      const box = await element.locator('.figure-picture').boundingBox();
      if (!box) throw new Error('There is no figure.');
      return [box.x + (x / 500) * box.width, box.y + (y / 500) * box.height];
    },
  };
}

const open = async (reader: BrowserSession, source = LINES) => {
  await serveAsBuilt(reader.page, reader.site.folder, NAME, source);
  await reader.open(`embed/${NAME}/`);
};

describe('a readout', () => {
  const reader = new BrowserSession({ permissions: ['clipboard-read', 'clipboard-write'] });
  const says = (text: string) =>
    expect.poll(() => figureOf(reader).line.innerText(), { timeout: 5000 }).toBe(text);

  it('follows the pointer over a figure that was never run, with a mark on the point', async () => {
    await open(reader);
    const { at, marker, line } = figureOf(reader);
    const height = await line.evaluate((element) => element.getBoundingClientRect().height);
    await reader.page.mouse.move(...(await at(160, 340)));
    await says('level: step = 1, loss = 1');
    await reader.page.mouse.move(...(await at(260, 240)));
    await says('rising: step = 2, loss = 2');
    const box = await marker.boundingBox();
    const [x, y] = await at(250, 250);
    expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - x)).toBeLessThan(1);
    expect(Math.abs((box?.y ?? 0) + (box?.height ?? 0) / 2 - y)).toBeLessThan(1);
    expect(await line.evaluate((element) => element.getBoundingClientRect().height)).toBe(height);
    await reader.page.mouse.move(0, 0);
    await says('');
    expect(await marker.count()).toBe(0);
    expect(await reader.cell(NAME).state).toBe('static');
  });

  it('is one stop for Tab; arrows lead through the points and between the lines', async () => {
    await open(reader);
    const { line } = figureOf(reader);
    await line.focus();
    await says('level: step = 0, loss = 1');
    for (const [key, text] of [
      ['ArrowRight', 'level: step = 1, loss = 1'],
      ['End', 'level: step = 4, loss = 1'],
      ['ArrowDown', 'rising: step = 4, loss = 4'],
      ['ArrowLeft', 'rising: step = 3, loss = 3'],
      ['Home', 'rising: step = 0, loss = 0'],
      ['Shift+ArrowRight', 'rising: step = 4, loss = 4'],
      ['ArrowUp', 'level: step = 4, loss = 1'],
      ['Escape', ''],
    ]) {
      await reader.page.keyboard.press(key);
      await says(text);
    }
    for (const next of ['Enlarge', 'Numbers']) {
      await reader.page.keyboard.press('Tab');
      const focused = await reader.page.evaluate(() => document.activeElement?.textContent);
      expect(focused).toBe(next);
    }
  });

  it('is announced politely', async () => {
    await open(reader);
    const live = await figureOf(reader).line.evaluate((element) =>
      element.closest('[aria-live]')?.getAttribute('aria-live'),
    );
    expect(live).toBe('polite');
  });

  it('says the new number when the figure is drawn anew', async () => {
    await open(reader);
    const { line } = figureOf(reader);
    await line.focus();
    await says('level: step = 0, loss = 1');
    await reader.page.keyboard.press('ArrowRight');
    // As the reader's other hand would, without the focus.
    await reader
      .cell(NAME)
      .element.getByRole('slider')
      .evaluate((slider: HTMLInputElement) => {
        slider.value = '3';
        slider.dispatchEvent(new Event('input', { bubbles: true }));
      });
    await says('level: step = 1, loss = 3');
    expect(await line.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('leads through small plots, and follows the pointer into each', async () => {
    await open(reader, PANELS);
    const { at, line, marker } = figureOf(reader);
    await reader.page.mouse.move(...(await at(60, 150)));
    await says('softmax: p = 0.7, class = cat');
    await reader.page.mouse.move(...(await at(440, 370)));
    await says('sigmoid: p = 0.5, class = dog');
    const box = await marker.boundingBox();
    // The end of its bar, of 0.5, is at the middle of the small plot at the right.
    const end = await reader.cell(NAME).element.locator('svg rect').last().boundingBox();
    const middle = (box?.x ?? 0) + (box?.width ?? 0) / 2;
    expect(Math.abs(middle - (end?.x ?? 0) - (end?.width ?? 0))).toBeLessThan(1);
    await reader.page.mouse.move(0, 0);
    await line.focus();
    await says('softmax: p = 0.7, class = cat');
    await reader.page.keyboard.press('ArrowRight');
    await says('softmax: p = 0.3, class = dog');
    await reader.page.keyboard.press('ArrowDown');
    await says('sigmoid: p = 0.5, class = dog');
  });

  it('has a tip where the snippet asks for one, by pointer and by keys', async () => {
    await open(reader, TIPS);
    const { at, line, picture } = figureOf(reader);
    const tip = picture.locator('.figure-tip');
    await reader.page.mouse.move(...(await at(245, 240)));
    await says('animal = dog, step = 2, loss = 2');
    const lines = (await tip.locator('div').allInnerTexts()).map((line) => line.trim());
    expect(lines).toEqual(['animal dog', 'step 2', 'loss 2']);
    expect(await tip.locator('i').count()).toBe(1);
    expect(await tip.getAttribute('aria-hidden')).toBe('true');
    await reader.page.mouse.move(0, 0);
    expect(await tip.count()).toBe(0);
    await line.focus();
    // At each end of the figure it stays in it.
    for (const name of ['cat', 'dog', 'owl']) {
      await expect.poll(() => tip.innerText()).toContain(`animal ${name}`);
      const [box, frame] = [await tip.boundingBox(), await picture.boundingBox()];
      if (!box || !frame) throw new Error('There is no tip.');
      expect(box.x).toBeGreaterThanOrEqual(frame.x);
      expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width + 0.5);
      expect(box.y).toBeGreaterThanOrEqual(frame.y);
      expect(box.y + box.height).toBeLessThanOrEqual(frame.y + frame.height);
      await reader.page.keyboard.press('ArrowRight');
    }
    await reader.page.keyboard.press('Escape');
    expect(await tip.count()).toBe(0);
  });

  it('has the tips of the reader’s own code', async () => {
    await open(reader);
    await reader.cell(NAME).run(TIPS);
    const { at, picture } = figureOf(reader);
    await reader.page.mouse.move(...(await at(245, 240)));
    await says('animal = dog, step = 2, loss = 2');
    expect(await picture.locator('.figure-tip').innerText()).toContain('animal dog');
    expect(await picture.locator('svg [data-part="tip"]').count()).toBe(0);
  });

  it('comes with the numbers as CSV', async () => {
    await open(reader);
    const { line, copy } = figureOf(reader);
    await reader.cell(NAME).element.getByText('Numbers').click();
    await copy.click();
    await says('Data copied, as CSV.');
    const text = await reader.page.evaluate(() => navigator.clipboard.readText());
    expect(text.split(/\r?\n/).slice(0, 3)).toEqual(['step,loss', '0,1', '1,1']);
    expect(await line.isVisible()).toBe(true);
  });
});

describe('a readout under a finger', () => {
  const reader = new BrowserSession({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 320, height: 640 },
  });

  it('says the point that was touched, and goes on saying it', async () => {
    await open(reader);
    const { at, line, marker, picture } = figureOf(reader);
    await picture.scrollIntoViewIfNeeded();
    await reader.page.touchscreen.tap(...(await at(355, 130)));
    await expect.poll(() => line.innerText()).toBe('rising: step = 3, loss = 3');
    expect(await marker.count()).toBe(1);
    const width = await reader.page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  });

  it('has its tip', async () => {
    await open(reader, TIPS);
    const { at, picture } = figureOf(reader);
    await picture.scrollIntoViewIfNeeded();
    await reader.page.touchscreen.tap(...(await at(445, 440)));
    const tip = picture.locator('.figure-tip');
    await expect.poll(() => tip.innerText()).toContain('animal owl');
    const [box, frame] = [await tip.boundingBox(), await picture.boundingBox()];
    const right = (bounds: typeof box) => (bounds?.x ?? 0) + (bounds?.width ?? 0);
    expect(right(box)).toBeLessThanOrEqual(right(frame) + 0.5);
    const width = await reader.page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  });
});

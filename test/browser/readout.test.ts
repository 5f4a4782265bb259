/** A figure's readout: by pointer, by keys, by touch, and the copy of its numbers. */
import { describe, expect, it } from 'vitest';
import { serveAsBuilt } from './as-built.ts';
import { Reader } from './reader.ts';

const NAME = 'softmax/temperature';

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

function figureOf(reader: Reader) {
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

const open = async (reader: Reader) => {
  await serveAsBuilt(reader.page, reader.site.folder, NAME, LINES);
  await reader.open(`embed/${NAME}/`);
};

describe('a readout', () => {
  const reader = new Reader({ permissions: ['clipboard-read', 'clipboard-write'] });
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
    await reader.page.keyboard.press('Tab');
    const focused = await reader.page.evaluate(() => document.activeElement?.tagName);
    expect(focused).toBe('SUMMARY');
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
  const reader = new Reader({
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
});

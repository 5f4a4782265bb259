/** Figures where the page does not have its own colours: in forced colours, and on paper. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Reader } from '../support/browser-session.ts';

const chapters = readdirSync('content')
  .filter((file) => /^\d\d-/.test(file))
  .map((file) => file.replace(/^\d\d-(.*)\.mdx$/, '$1/'));

/** WCAG 2.2, 1.4.11: what is needed to read a graphic. */
const LEAST = 3;

/** What a figure's marks are painted with, and the contrast of each paint with what is under it. */
type Paints = { cell: string; paints: string[]; contrast: number[] };

/** The paints of all figures of a page. Runs in the page. */
function paintsOf(): Paints[] {
  const canvas = document
    .createElement('canvas')
    .getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
  const light = (colour: string) => {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const linear = [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)].map((byte) => {
      const c = byte / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  };
  const ground = light(getComputedStyle(document.body).backgroundColor);
  const contrast = (colour: string) => {
    const [dark, bright] = [light(colour), ground].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  return [...document.querySelectorAll('[data-figure] .figure-picture > svg')].map((svg) => {
    const shapes = [...svg.querySelectorAll('path, circle, rect, line, polyline, text')];
    const found = shapes.flatMap((shape) => {
      const { fill, stroke, opacity, fillOpacity } = getComputedStyle(shape);
      // What is washed out is a ground for other marks.
      const solid = Number(opacity) * Number(fillOpacity) > 0.5;
      // Around a word, a stroke is a halo in the colour of the ground.
      const paints = shape.tagName === 'text' ? [fill] : [fill, stroke];
      return solid ? paints.filter((paint) => paint !== 'none') : [];
    });
    const paints = [...new Set(found)];
    const cell = svg.closest<HTMLElement>('[data-cell]')?.dataset.cell ?? '';
    return { cell, paints, contrast: paints.map(contrast) };
  });
}

/** The paints of every figure of the book, chapter by chapter. */
async function readAll(reader: Reader): Promise<Paints[]> {
  const all: Paints[] = [];
  for (const chapter of chapters) {
    await reader.open(chapter);
    all.push(...(await reader.page.evaluate(paintsOf)));
  }
  return all;
}

const tooFaint = (all: Paints[]) =>
  all.flatMap(({ cell, paints, contrast }) =>
    paints.flatMap((paint, i) => (contrast[i] < LEAST ? `${cell}: ${paint}` : [])),
  );

/** Axes may be in one colour where the page has two: only of marks is it asked that they stay apart. */
const counts = (all: Paints[]) => all.map(({ cell, paints }) => `${cell}: ${paints.length}`);

const AXES = 2;

describe.each(['light', 'dark'] as const)('in forced colours of the %s system', (colorScheme) => {
  const reader = new Reader({ colorScheme });

  it('the marks of every figure stay apart from each other and from the page', async () => {
    const own = await readAll(reader);
    await reader.page.emulateMedia({ forcedColors: 'active' });
    const forced = await readAll(reader);
    expect(tooFaint(forced)).toEqual([]);
    expect(forced.length).toBeGreaterThan(20);
    const lost = forced.filter(({ paints }, i) => own[i].paints.length - paints.length > AXES - 1);
    expect(counts(lost)).toEqual([]);
  });
});

describe('on paper', () => {
  const reader = new Reader({ colorScheme: 'dark' });

  it('the marks of every figure are in the colours of the light page', async () => {
    await reader.page.emulateMedia({ media: 'print' });
    const printed = await readAll(reader);
    expect(tooFaint(printed)).toEqual([]);
    const { page } = reader;
    expect(await page.evaluate(() => getComputedStyle(document.body).colorScheme)).toBe('light');
  });

  it('a point that is moved by hand is there, and what reads the figure is not', async () => {
    await reader.open('how-surprised-should-you-be/');
    const cell = reader.cell('surprise/curve').element;
    await cell.locator('.figure-picture').hover();
    await cell.locator('.figure-marker').waitFor();
    await reader.page.emulateMedia({ media: 'print' });
    const knob = await cell
      .locator('.handle')
      .evaluate((handle) => getComputedStyle(handle, '::before').backgroundColor);
    const accent = await reader.page.evaluate(() => {
      document.body.style.outlineColor = 'var(--color-accent)';
      return getComputedStyle(document.body).outlineColor;
    });
    expect(await cell.locator('.handle').isVisible()).toBe(true);
    expect(knob).toBe(accent);
    for (const part of ['.figure-marker', '[data-readout]', '.figure-tools', '.figure-numbers']) {
      expect(await cell.locator(part).isVisible(), part).toBe(false);
    }
  });
});

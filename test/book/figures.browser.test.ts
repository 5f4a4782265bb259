/**
 * Every figure of the book: its words can be read at every width, and its marks can be told apart in
 * forced colours and on paper. Each chapter is opened once.
 */
import { describe, expect, inject, it } from 'vitest';
import { readChapters } from '../../src/site/outline.ts';
import { BrowserSession } from '../support/browser-session.ts';

/** The smallest type of a figure, in pixels of the page, whatever the width of the page. */
const SMALLEST = 10.9;

/** What may be, and why: `snippet: what the check says of it`. */
const EXEMPT: Record<string, string> = {};

/** What is wrong with the texts of the figures of a page, as lines. Runs in the page. */
function labelProblems(smallest: number): string[] {
  type Box = { text: string; left: number; right: number; top: number; bottom: number };
  const overlap = (a: Box, b: Box) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;
  return [...document.querySelectorAll<HTMLElement>('[data-figure]')].flatMap((figure) => {
    const svg = figure.querySelector<SVGSVGElement>('.figure-picture > svg');
    if (!svg) return ['has no picture'];
    const name = figure.closest<HTMLElement>('[data-cell]')?.dataset.cell;
    const frame = svg.getBoundingClientRect();
    const scale = frame.width / Number(svg.getAttribute('width'));
    const found: string[] = [];
    const boxes: Box[] = [];
    for (const element of svg.querySelectorAll('text')) {
      const text = element.textContent?.trim() ?? '';
      if (!text) continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
      if (size < smallest) found.push(`"${text}" is ${size.toFixed(1)} pixels high`);
      const rect = element.getBoundingClientRect();
      // A line has room above and below its letters; they are what must not touch.
      const lines = element.querySelectorAll(':scope > tspan').length || 1;
      const inner = (rect.height / lines) * 0.17;
      const { left, right } = rect;
      const box = { text, left, right, top: rect.top + inner, bottom: rect.bottom - inner };
      const inside =
        box.left >= frame.left - 1 &&
        box.right <= frame.right + 1 &&
        box.top >= frame.top - 1 &&
        box.bottom <= frame.bottom + 1;
      if (!inside) found.push(`"${text}" is cut`);
      for (const other of boxes) {
        if (overlap(box, other)) found.push(`"${other.text}" and "${text}" overlap`);
      }
      boxes.push(box);
    }
    return found.map((line) => `${name}: ${line}`);
  });
}

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

const tooFaint = (all: Paints[]) =>
  all.flatMap(({ cell, paints, contrast }) =>
    paints.flatMap((paint, i) => (contrast[i] < LEAST ? `${cell}: ${paint}` : [])),
  );

/** Axes may be in one colour where the page has two: only of marks is it asked that they stay apart. */
const AXES = 2;

const chapters = readChapters(inject('sites').root.content).map(({ address }) => address.slice(1));
const session = new BrowserSession({ colorScheme: 'dark' }, 'root');

describe.each(chapters)('the figures of /%s', (chapter) => {
  it('have words that are whole, apart and large enough, and marks that stay apart', async () => {
    const { page } = session;
    await session.open(chapter);
    await page.evaluate(() => document.fonts.ready);
    const own = await page.evaluate(paintsOf);
    expect(own.length).toBeGreaterThan(0);
    for (const width of [320, 390, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const wrong = await page.evaluate(labelProblems, SMALLEST);
      expect(
        wrong.filter((line) => !(line in EXEMPT)),
        `${width} pixels wide`,
      ).toEqual([]);
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      const forced = await page.evaluate(paintsOf);
      expect(tooFaint(forced), `forced colours, ${colorScheme}`).toEqual([]);
      const lost = forced.filter(
        ({ paints }, i) => own[i].paints.length - paints.length > AXES - 1,
      );
      expect(
        lost.map(({ cell }) => cell),
        `forced colours, ${colorScheme}`,
      ).toEqual([]);
    }
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'dark', media: 'print' });
    expect(tooFaint(await page.evaluate(paintsOf)), 'on paper').toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.body).colorScheme)).toBe('light');
  });
});

describe('on paper', () => {
  it('a point that is moved by hand is there, and what reads the figure is not', async () => {
    await session.open('how-surprised-should-you-be/');
    const cell = session.cell('surprise/curve').element;
    await cell.locator('.figure-picture').hover();
    await cell.locator('.figure-marker').waitFor();
    await session.page.emulateMedia({ media: 'print' });
    const knob = await cell
      .locator('.handle')
      .evaluate((handle) => getComputedStyle(handle, '::before').backgroundColor);
    const ofP = await session.page.evaluate(() => {
      document.body.style.outlineColor = 'var(--color-p)';
      return getComputedStyle(document.body).outlineColor;
    });
    expect(await cell.locator('.handle').isVisible()).toBe(true);
    expect(knob).toBe(ofP);
    for (const part of ['.figure-marker', '[data-readout]', '.figure-tools', '.figure-numbers']) {
      expect(await cell.locator(part).isVisible(), part).toBe(false);
    }
  });
});

/** Every word of every figure can be read: it is whole, large enough, and no other lies on it. */
import { readdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium } from '../../src/preview/chromium.ts';

/** The smallest type of a figure, in pixels of the page, whatever the width of the page. */
const SMALLEST = 10.9;

/** What may be, and why: `snippet: what the check says of it`. */
const EXEMPT: Record<string, string> = {};

const chapters = readdirSync('content')
  .filter((file) => /^\d\d-/.test(file))
  .map((file) => file.replace(/^\d\d-(.*)\.mdx$/, '$1/'));

/** What is wrong with the texts of the figures of a page, as lines. Runs in the page. */
function complaints(smallest: number): string[] {
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

describe('in every chapter', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test.each([320, 390, 768, 1440])(
    'the words of the figures are whole, apart and readable on a page %i pixels wide',
    async (width) => {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      const wrong: string[] = [];
      let figures = 0;
      for (const chapter of chapters) {
        await page.goto(inject('sites').root.url + chapter);
        await page.evaluate(() => document.fonts.ready);
        figures += await page.locator('[data-figure]').count();
        wrong.push(...(await page.evaluate(complaints, SMALLEST)));
      }
      await page.close();
      expect(figures).toBeGreaterThanOrEqual(chapters.length);
      expect(wrong.filter((line) => !(line in EXEMPT))).toEqual([]);
    },
    120_000,
  );
});

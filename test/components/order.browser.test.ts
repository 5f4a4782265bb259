/** Where the parts of a cell stand: the control, the figure, the code. */
import { describe, expect, it } from 'vitest';
import { readChapters } from '../../src/site/outline.ts';
import { BrowserSession } from '../support/browser-session.ts';

const PAGES = ['', ...readChapters('content').map(({ slug }) => `${slug}/`)];
const PHONE = { width: 390, height: 844 };

/** The parts of a cell with a figure, in the order of the document, and where they are in the page. */
interface Placed {
  name: string;
  /** In the order in which Tab and a screen reader meet them. */
  parts: { part: string; left: number; top: number; bottom: number }[];
}

describe('a cell with a figure', () => {
  const reader = new BrowserSession({ viewport: PHONE, hasTouch: true, isMobile: true }, 'root');

  const placed = () =>
    reader.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main [data-cell]')]
        .filter((cell) => cell.querySelector('[data-figure]'))
        .map((cell): Placed => {
          const parts = cell.querySelectorAll(
            '.input, [data-figure] > .figure-picture, .cell-code',
          );
          return {
            name: cell.dataset.cell ?? '',
            parts: [...parts].map((part) => {
              const { left, top, bottom } = part.getBoundingClientRect();
              return { part: part.className.split(' ')[0], left, top, bottom };
            }),
          };
        }),
    );

  it('has them in this order, one above the other on a phone; a control shares the screen with its figure', async () => {
    const seen: Record<string, number> = {};
    for (const path of PAGES) {
      await reader.open(path);
      // What lies over the top of the window.
      const covered = await reader.page.evaluate(() => {
        const bars = [...document.querySelectorAll('.page > header, .section-bar')];
        return Math.max(...bars.map((bar) => bar.getBoundingClientRect().bottom));
      });
      for (const { name, parts } of await placed()) {
        const order = parts.map(({ part }) => part);
        const sorted = [...order].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
        expect(order, name).toEqual(sorted);
        for (let i = 1; i < parts.length; i++) {
          expect(parts[i].top, name).toBeGreaterThanOrEqual(parts[i - 1].bottom - 1);
        }
        const [first] = parts;
        const last = parts.findLast(({ part }) => part === 'figure-picture');
        if (first.part !== 'input' || !last) continue;
        expect(last.bottom - first.top, name).toBeLessThanOrEqual(PHONE.height - covered);
        seen[path] = (seen[path] ?? 0) + 1;
      }
    }
    expect(Object.keys(seen).length).toBeGreaterThan(8);
  });

  it('has its figure at the left of the code where there is room', async () => {
    await reader.page.setViewportSize({ width: 1440, height: 900 });
    await reader.open(PAGES[1]);
    const plates = await reader.page
      .locator('[data-cell]:has([data-size="plate"])')
      .evaluateAll((all) => all.map((cell) => (cell as HTMLElement).dataset.cell ?? ''));
    // A plate has the whole width, and its code is below it.
    const cells = (await placed()).filter(({ name }) => !plates.includes(name));
    expect(cells.length).toBeGreaterThan(3);
    for (const { name, parts } of cells) {
      const figure = parts.find(({ part }) => part === 'figure-picture');
      const code = parts.find(({ part }) => part === 'cell-code');
      expect(figure?.left, name).toBeLessThan((code?.left ?? 0) - 440);
      expect(Math.abs((parts[0].top ?? 0) - (code?.top ?? 0)), name).toBeLessThan(100);
    }
  });
});

const ORDER = ['input', 'figure-picture', 'cell-code'];

describe('a cell without a figure', () => {
  const reader = new BrowserSession({ viewport: { width: 1440, height: 900 } });

  it('is one column: its outputs under the code', async () => {
    await reader.open('the-formula/');
    const { element } = reader.cell('quadratic/both-ways');
    const code = await element.locator('.cell-code').boundingBox();
    const outputs = await element.locator('.cell-outputs').boundingBox();
    if (!code || !outputs) throw new Error('A part of the cell is out of sight.');
    expect(outputs.x).toBe(code.x);
    expect(outputs.y).toBeGreaterThanOrEqual(code.y + code.height);
  });
});

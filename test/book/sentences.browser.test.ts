/**
 * True sentences stay true: on every page of the book, every control is moved to both its ends and every
 * choice is made, and no sentence changes but in the values that are marked as live.
 */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { readOutlines } from '../../src/site/outline.ts';
import { BrowserSession } from '../support/browser-session.ts';

/** How far a number is moved where its greatest takes too long, and why: `cell: name of the input`. */
const FAR: Record<string, string> = {
  // Twenty thousand steps take as long as all the other controls of the book together.
  'learning/train: steps': '1000',
};

/** The prose of the page, by paragraph and the like, with ⟨…⟩ in the place of a live value. Runs in the page. */
function sentences(): string[] {
  const prose = document.querySelector('.sl-markdown-content') as HTMLElement;
  const copy = prose.cloneNode(true) as HTMLElement;
  // A cell's own results follow its code; what an exercise says of an answer is no sentence of the book.
  for (const cell of copy.querySelectorAll('.cell')) cell.remove();
  for (const value of copy.querySelectorAll('[data-live]')) value.textContent = '⟨…⟩';
  const blocks = copy.querySelectorAll('p, li, td, th, dt, dd, figcaption, h2, h3');
  return [...blocks].map((block) => (block.textContent ?? '').replace(/\s+/g, ' ').trim());
}

/** The live values of the page, by key. Runs in the page. */
function liveValues(): Record<string, string> {
  const all = document.querySelectorAll<HTMLElement>('[data-live]');
  return Object.fromEntries(
    [...all].map(({ dataset, textContent }) => [dataset.value, textContent ?? '']),
  );
}

/**
 * Moves every control of the page to its position number `round`: the least, the greatest, then what more
 * a list has to choose. Gives the cells that it moved; none when there is no such position. Runs in the page.
 */
function moveAll({ round, far }: { round: number; far: Record<string, string> }): string[] {
  const moved = new Set<string>();
  const touched = new Set<Element>();
  for (const control of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    '[data-cell] [data-input]',
  )) {
    const cell = control.closest<HTMLElement>('[data-cell]');
    if (!cell) continue;
    if (control instanceof HTMLSelectElement) {
      if (round >= control.options.length) continue;
      control.selectedIndex = round;
    } else if (round > 1) {
      continue;
    } else if (control.type === 'checkbox') {
      control.checked = round === 0;
    } else {
      const greatest = far[`${cell.dataset.cell}: ${control.dataset.input}`] ?? control.max;
      const end = round === 0 ? control.min : greatest;
      if (end === '') continue;
      control.value = end;
    }
    touched.add(control);
    moved.add(cell.dataset.cell ?? '');
  }
  (window as unknown as { runs: Record<string, number> }).runs = {};
  for (const control of touched) control.dispatchEvent(new Event('input', { bubbles: true }));
  return [...moved];
}

/** Counts the runs of each cell that end. Runs in the page. */
function countRuns(): void {
  const page = window as unknown as { runs: Record<string, number> };
  page.runs = {};
  const observer = new MutationObserver((changes) => {
    for (const { target, oldValue } of changes) {
      const { cell = '', state } = (target as HTMLElement).dataset;
      if (oldValue === 'running' && state !== 'running')
        page.runs[cell] = (page.runs[cell] ?? 0) + 1;
    }
  });
  for (const cell of document.querySelectorAll('[data-cell]')) {
    observer.observe(cell, { attributeFilter: ['data-state'], attributeOldValue: true });
  }
}

/** Waits until each of these cells has run once more, and nothing runs any longer. */
async function settled(page: Page, cells: string[]): Promise<void> {
  await page.waitForFunction(
    (cells) => {
      const { runs } = window as unknown as { runs: Record<string, number> };
      const isRunning = document.querySelector('[data-state="running"]') !== null;
      return !isRunning && cells.every((cell) => (runs[cell] ?? 0) > 0);
    },
    cells,
    { polling: 50, timeout: 50_000 },
  );
}

/** The pages of the book that show a cell. */
const pages = readOutlines(inject('sites').root.content).filter(({ uses }) =>
  uses.some(({ name }) => name === 'Cell'),
);
const session = new BrowserSession({ reducedMotion: 'reduce' }, 'root');

/** How many controls there are in the book; a new one is counted by itself. */
const FEWEST = 60;
let controls = 0;

describe.each(pages.map(({ address }) => address.slice(1)))('on /%s', (address) => {
  it('no sentence changes with a control, but in its live values, and each of these does', async () => {
    const { page } = session;
    await session.open(address);
    controls += await page.locator('[data-cell] [data-input]').count();
    const before = await page.evaluate(sentences);
    expect(before.length).toBeGreaterThan(5);
    const atFirst = await page.evaluate(liveValues);
    const changed = new Set<string>();
    await page.evaluate(countRuns);
    for (let round = 0; ; round++) {
      const cells = await page.evaluate(moveAll, { round, far: FAR });
      if (cells.length === 0) break;
      await settled(page, cells);
      expect(await page.evaluate(sentences), `position ${round + 1}`).toEqual(before);
      for (const [key, text] of Object.entries(await page.evaluate(liveValues))) {
        expect(text, `${key} in position ${round + 1}`).not.toMatch(/^(–|NaN|undefined|)$/);
        if (text !== atFirst[key]) changed.add(key);
      }
    }
    expect([...changed].sort(), 'the live values that have changed').toEqual(
      Object.keys(atFirst).sort(),
    );
  });
});

it('so much was moved', () => {
  expect(controls).toBeGreaterThan(FEWEST);
});

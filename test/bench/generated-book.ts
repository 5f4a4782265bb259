/** Writes books of any length, for build.bench.ts: every cell is different, and every third one draws. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeBook } from '../../src/new-book/new-book.ts';

/** As many as a chapter has at most. */
const CELLS_OF_A_CHAPTER = 12;

/** The longest book: the number of a chapter has two digits. */
const MOST_CELLS = 99 * CELLS_OF_A_CHAPTER;

const two = (number: number) => String(number).padStart(2, '0');

/**
 * Writes a book to a folder, in place of what is there. It has chapters of twelve cells, but for the last, and
 * beside each cell a formula, a number in a sentence and some text.
 *
 * @throws RangeError for a number of cells that is not a whole number from 1 to 1188.
 */
export function writeGeneratedBook(folder: string, cells: number): void {
  if (!Number.isInteger(cells) || cells < 1 || cells > MOST_CELLS) {
    throw new RangeError(`A book has from 1 to ${MOST_CELLS} cells, not ${cells}.`);
  }
  rmSync(folder, { recursive: true, force: true });
  writeBook(folder);
  rmSync(join(folder, 'content/01-a-first-chapter.mdx'));
  rmSync(join(folder, 'snippets/first'), { recursive: true });
  for (let before = 0; before < cells; before += CELLS_OF_A_CHAPTER) {
    const topic = `topic-${two(before / CELLS_OF_A_CHAPTER + 1)}`;
    const count = Math.min(CELLS_OF_A_CHAPTER, cells - before);
    const numbers = Array.from({ length: count }, (_, i) => i + 1);
    mkdirSync(join(folder, 'snippets', topic));
    for (const n of numbers) {
      writeFileSync(join(folder, `snippets/${topic}/cell-${n}.ts`), snippet(before + n, n));
    }
    const chapter = [head(topic), ...numbers.map((n) => section(topic, before + n, n))].join('\n');
    writeFileSync(join(folder, `content/${topic.slice(-2)}-${topic}.mdx`), chapter);
  }
}

/** The n-th cell of a chapter, counted from 1; `number` is its place in the book. */
function snippet(number: number, n: number): string {
  if (n % 3 === 0) return drawing(number);
  // Every second of the others takes the cell before it along.
  return n % 3 === 2 ? summing(number, n - 1) : sliding(number);
}

const sliding = (number: number) => `import { slider } from '#notebook';

const side = slider('side', { min: 0, max: 10, step: 0.5, value: 3 });
export const area = side * side + ${number};
export const powers = [side, side ** 2, side ** 3, ${number}];
`;

const summing = (number: number, before: number) => `import { powers } from './cell-${before}.ts';

const weights = powers.map((power) => Math.exp(-power / ${number}));
const total = weights.reduce((sum, weight) => sum + weight, 0);
export const area = total / weights.length;
export const shares = weights.map((weight) => weight / total);
`;

const drawing = (number: number) => `import { slider } from '#notebook';
import * as Plot from '@observablehq/plot';

const width = slider('width', { min: 1, max: 10, step: 1, value: 4 });
const points = Array.from({ length: 60 }, (_, i) => ({ x: i, y: Math.sin(i / width) * ${number} }));
export const area = points.reduce((sum, { y }) => sum + Math.abs(y), 0);

// #region drawing
export const figure = Plot.plot({
  ariaLabel: 'A wave of height ${number}.',
  marks: [Plot.lineY(points, { x: 'x', y: 'y' }), Plot.dot(points, { x: 'x', y: 'y' })],
});
// #endregion
`;

const head = (topic: string) => `---
title: The chapter of ${topic}
description: What ${topic} is about, in a sentence.
---

import Cell from '#components/Cell.astro';
import Value from '#components/Value.astro';
`;

const section = (topic: string, number: number, n: number) => `## Section ${number}

A cell has its code, its inputs and what it gives. Here is number ${number} of the book, with the formula
$a_{${number}} = s^2 + ${number}$ in a sentence and another one by itself:

$$
A_{${number}} = \\sum_{i=1}^{${number}} \\frac{e^{-x_i / ${number}}}{1 + x_i^2}
$$

Before anybody moves a slider, the area is <Value of="${topic}/cell-${n}" name="area" digits={4} />.

<Cell snippet="${topic}/cell-${n}" />
`;

import * as RealPlot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import {
  bars,
  bracket,
  broken,
  curve,
  ghost,
  note,
  point,
  reference,
} from '../../../src/notebook/figure/marks.ts';
import { describeFigure, plotOn } from '../../../src/notebook/figure/plot.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const Plot = { ...RealPlot, ...plotOn(() => document) } as typeof RealPlot;

/** A plot of these marks: its words and where they are, and its numbers by the names of the marks. */
function drawn(marks: RealPlot.Markish[], options: RealPlot.PlotOptions = {}) {
  const element = Plot.plot({ x: { label: 'across' }, y: { label: 'height' }, ...options, marks });
  const { svg, series } = describeFigure(element, 'one');
  const groups = [...svg.matchAll(/<g data-part="text"([^>]*)>(.*?)<\/g>/g)];
  return {
    svg,
    words: groups.flatMap(([, look, inner]) =>
      [...inner.matchAll(/>([^<>]+)<\/text>/g)].map(([, text]) => ({ text, look })),
    ),
    numbers: Object.fromEntries(
      series.map(({ label, columns }) => [
        label,
        Object.fromEntries(columns.map(({ label: name, values }) => [name, values])),
      ]),
    ),
  };
}

const square = (x: number) => x * x;
const domain = {
  x: { domain: [0, 10], label: 'across' },
  y: { domain: [0, 100], label: 'height' },
};

describe('note', () => {
  it.each([
    ['right', 'text-anchor="start"', 'translate(8,0)'],
    ['left', 'text-anchor="end"', 'translate(-8,0)'],
    ['top', '', 'translate(0,-8)'],
    ['bottom-left', 'text-anchor="end"', 'translate(-4,4)'],
  ] as const)('hangs its words on the %s of its place', (side, anchor, transform) => {
    const { words, numbers } = drawn([note('roots', { x: 1, y: 2, side })], domain);
    expect(words).toEqual([{ text: 'roots', look: expect.stringContaining(anchor) }]);
    expect(words[0].look).toContain(`transform="${transform}"`);
    expect(numbers).toEqual({});
  });
});

describe('curve', () => {
  it('has the function’s values from end to end, under its name', () => {
    const { words, numbers } = drawn([curve(square, { x: [-1, 3], label: 'x²' })]);
    const { across: x, height: y } = numbers['x²'] as Record<string, number[]>;
    expect([x[0], x.at(-1), x.length]).toEqual([-1, 3, 121]);
    expect(y).toEqual(x.map(square));
    expect(words.map(({ text }) => text)).toEqual(['x²']);
  });

  it('has as many steps as it is asked for', () => {
    const { numbers } = drawn([curve(square, { x: [0, 4], steps: 4, label: 'x²' })]);
    expect(numbers['x²']).toEqual({ across: [0, 1, 2, 3, 4], height: [0, 1, 4, 9, 16] });
  });

  it('goes in equal ratios where the axis does', () => {
    const marks = [curve((x) => x, { x: [1e-4, 1], type: 'log' })];
    const { numbers, words } = drawn(marks, { x: { type: 'log', label: 'across' } });
    const [x] = Object.values(numbers.line) as number[][];
    for (let i = 1; i < x.length; i++) expect(x[i] / x[i - 1]).toBeCloseTo(10 ** (4 / 120), 6);
    expect(words).toEqual([]);
  });

  it('ends, with its name, where the function is no longer finite', () => {
    const half = (x: number) => (x > 2 ? Number.NaN : x);
    const marks = [curve(half, { x: [0, 4], label: 'half' }), Plot.dot([[4, 4]])];
    const { svg, numbers } = drawn(marks, { x: { domain: [0, 4], label: 'across' } });
    // The middle of the axis, which is from 50 to 520.
    expect(svg).toMatch(/translate\(285,[\d.]+\)[^>]*>half/);
    expect(numbers.half.height[61]).toBeNaN();
  });

  it('can be a ghost of itself', () => {
    expect(drawn([curve(square, { x: [0, 1], ...ghost })]).svg).toContain('stroke-dasharray="3 3"');
  });
});

describe('reference', () => {
  it('is a level across the figure, or an upright, with words and a number', () => {
    const { words, numbers } = drawn(
      [reference({ y: 50 }, 'half'), reference({ x: 2 }, 'from here')],
      domain,
    );
    expect(words.map(({ text }) => text)).toEqual(['half', 'from here']);
    expect(numbers).toEqual({ half: { height: [50] }, 'from here': { across: [2] } });
  });
});

describe('point', () => {
  it('is a dot with its numbers, and words that a handle does not cover', () => {
    const { words, numbers } = drawn([point(3, 9, 'x = 3')], domain);
    expect(numbers).toEqual({ 'x = 3': { across: [3], height: [9] } });
    expect(words[0]).toEqual({
      text: '\u2003x = 3',
      look: expect.stringContaining('translate(4,-8)'),
    });
  });
});

describe('bracket', () => {
  it('is between two values, upright or level, and has both', () => {
    const { words, numbers } = drawn(
      [bracket({ x: 1, y1: 10, y2: 30 }, 'three times'), bracket({ y: 5, x1: 2, x2: 4 }, 'twice')],
      domain,
    );
    expect(words.map(({ text }) => text)).toEqual(['three times', 'twice']);
    expect(numbers['three times']).toEqual({
      across: [1],
      'height, from': [10],
      'height, to': [30],
    });
    expect(numbers.twice).toEqual({ 'across, from': [2], 'across, to': [4], height: [5] });
  });

  it('has its words in the middle, or where they are wanted', () => {
    const at = (share?: number) =>
      /translate\([\d.]+,([\d.]+)\)[^>]*>here/.exec(
        drawn([bracket({ x: 1, y1: 0, y2: 100 }, 'here', { at: share })], domain).svg,
      )?.[1];
    // 350 pixels high, of which 40 above and 56 below are margins.
    expect(Number(at())).toBeCloseTo(167, 0);
    expect(Number(at(1))).toBeCloseTo(40, 0);
  });
});

describe('bars', () => {
  it('are from 0, with their names and values', () => {
    const { words, numbers } = drawn(bars(['a', 'b'], [0.25, 0.75]));
    expect(numbers.bar).toEqual({ across: [0.25, 0.75], height: ['a', 'b'] });
    expect(words.map(({ text }) => text)).toEqual(['0.250', '0.750']);
  });

  it('have outlines of what they are compared with, unless it is the same', () => {
    const compared = (values: number[]) =>
      drawn(bars(['a', 'b'], [1, 2], { ghost: values, words: String })).numbers;
    expect(compared([3, 4]).outline).toEqual({ across: [3, 4], height: ['a', 'b'] });
    expect(compared([1, 2])).not.toHaveProperty('outline');
  });
});

describe('broken', () => {
  it('is a cross with words, at a point or in the middle of a band', () => {
    const { svg, words, numbers } = drawn(
      [broken({ x: 2, y: 3 }, 'NaN from here'), broken({ x1: 6, x2: 9 }, 'too large')],
      domain,
    );
    expect(words.map(({ text }) => text)).toEqual(['NaN from here', 'too large']);
    expect(numbers).toEqual({
      'NaN from here': { across: [2], height: [3] },
      'too large': { 'across, from': [6], 'across, to': [9] },
    });
    expect(svg.match(/data-part="dot"/g)).toHaveLength(2);
  });
});

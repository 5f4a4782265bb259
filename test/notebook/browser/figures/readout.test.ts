/** What a figure's readout says, of figures as the build writes them. */
import * as RealPlot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../../src/notebook/browser/figures/csv.ts';
import { pointsOf, readGeometry } from '../../../../src/notebook/browser/figures/figure-data.ts';
import { nearest, nextPlace, panelAt } from '../../../../src/notebook/browser/figures/readout.ts';
import { describeFigure, plotOn } from '../../../../src/notebook/figure/plot.ts';
import { decodeSeries, encodeSeries } from '../../../../src/notebook/figure/series-text.ts';
import type { Series } from '../../../../src/notebook/protocol.ts';
import { toHtml } from '../../../../src/notebook/render/markup.ts';
import { renderOutputs } from '../../../../src/notebook/render/outputs.ts';
import { parsePart } from '../../../support/html.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const Plot = { ...RealPlot, ...plotOn(() => document) } as typeof RealPlot;

/** A figure as the page has it: its geometry in HTML, its series as data. */
function inPage(plot: Element): { element: HTMLElement; series: Series[] } {
  const figure = describeFigure(plot, 'test');
  const page = parsePart(toHtml(renderOutputs([{ name: 'figure', kind: 'figure', figure }])));
  const element = page.querySelector('[data-figure]') as unknown as HTMLElement;
  const { figure: series } = decodeSeries(encodeSeries({ figure: figure.series }));
  return { element, series };
}

type Shown = ReturnType<typeof inPage>;
const readSeries = ({ element, series }: Shown) => pointsOf(series, readGeometry(element));

const texts = (figure: Shown) => readSeries(figure).map((points) => points.map(({ text }) => text));

const bars = () =>
  inPage(
    Plot.plot({
      x: { domain: [0, 1], label: 'p' },
      marks: [Plot.barX([0.75, 0.25], { y: ['b', 'a'], x: Plot.identity })],
    }),
  );

describe('the points of a figure', () => {
  it('stand where they are drawn', () => {
    const plot = Plot.plot({
      x: { type: 'log' },
      marks: [
        Plot.dot([
          [1, 2],
          [10, 3],
          [100, 5],
        ]),
      ],
    });
    const circles = [...plot.querySelectorAll('circle')];
    const drawn = circles.map((circle) =>
      ['cx', 'cy'].map((at) => Number(circle.getAttribute(at))),
    );
    const [points] = readSeries(inPage(plot));
    points.forEach(({ x, y }, i) => {
      expect(x).toBeCloseTo(drawn[i][0], 1);
      expect(y).toBeCloseTo(drawn[i][1], 1);
    });
  });

  it('say their numbers by the names of the axes', () => {
    const plot = Plot.plot({ y: { label: 'loss' }, marks: [Plot.lineY([1, 1 / 3])] });
    expect(texts(inPage(plot))).toEqual([['x = 0, loss = 1', 'x = 1, loss = 0.3333333333333333']]);
  });

  it('are read along the figure, and down it where they are bands', () => {
    const plot = Plot.plot({
      marks: [
        Plot.dot([
          [3, 0],
          [1, 1],
          [2, 0],
        ]),
      ],
    });
    expect(texts(inPage(plot))[0].map((text) => text.slice(4, 5))).toEqual(['1', '2', '3']);
    expect(texts(bars())[0].map((text) => text.slice(-1))).toEqual(['b', 'a']);
  });

  it('of one mark with several lines are several series', () => {
    const rows = ['a', 'b'].flatMap((line) => [0, 1, 2].map((x) => ({ x, y: x * x, line })));
    const plot = Plot.plot({ marks: [Plot.line(rows, { x: 'x', y: 'y', z: 'line' })] });
    expect(readSeries(inPage(plot)).map(({ length }) => length)).toEqual([3, 3]);
  });

  it('of several small plots stand in the one that they are drawn in', () => {
    const rows = ['a', 'b', 'c'].flatMap((fx) => [1, 2, 3].map((x) => ({ fx, x, fy: x % 2 })));
    const marks = [Plot.dot(rows, { x: 'x', y: 'x', fx: 'fx', fy: 'fy' })];
    const plot = Plot.plot({ fx: { label: 'group' }, marks });
    const drawn = [...plot.querySelectorAll('circle')].map((circle) => {
      const move = circle.parentElement?.getAttribute('transform')?.match(/-?[\d.]+/g) ?? [];
      const at = ['cx', 'cy'].map((name, i) => Number(circle.getAttribute(name)) + Number(move[i]));
      return at.map((x) => x.toFixed(0)).join();
    });
    const figure = inPage(plot);
    const points = readSeries(figure);
    const read = points.flat().map(({ x, y }) => `${x.toFixed(0)},${y.toFixed(0)}`);
    expect(drawn).toHaveLength(9);
    expect(read.sort()).toEqual(drawn.sort());
    expect(points.length).toBe(6);
    expect(points[0][0].text).toMatch(/group = a/);
  });

  it('say a small plot that is named as its series once', () => {
    const bars = (fx: string) => Plot.barY([1], { fx: [fx], ariaDescription: fx });
    const figure = inPage(Plot.plot({ y: { label: 'p' }, marks: [bars('naive'), bars('core')] }));
    expect(texts(figure).map(([text]) => text)).toEqual([
      'naive: x = 0, p = 1',
      'core: x = 0, p = 1',
    ]);
  });

  it('say what their tips say', () => {
    const plot = Plot.plot({
      y: { label: 'loss' },
      marks: [
        Plot.dot([[1, 1 / 3]], { tip: true, channels: { kind: ['a'] }, ariaDescription: 'one' }),
        Plot.dot([[2, 2]], { tip: true, title: ['the second'], ariaDescription: 'two' }),
      ],
    });
    const points = readSeries(inPage(plot)).flat();
    expect(points.map(({ text }) => text)).toEqual([
      'one: kind = a, x = 1, loss = 0.333',
      'two: the second',
    ]);
    expect(points[1].tip).toEqual([{ label: '', value: 'the second' }]);
  });

  it('of several marks say which they belong to', () => {
    const plot = Plot.plot({
      marks: [
        Plot.lineY([1, 2], { ariaDescription: 'naive' }),
        Plot.lineY([2, 3], { ariaDescription: 'core' }),
      ],
    });
    expect(texts(inPage(plot)).map(([text]) => text.split(':')[0])).toEqual(['naive', 'core']);
  });

  it('are all there, though the table in the page is cut', () => {
    const plot = Plot.plot({ marks: [Plot.lineY(Array.from({ length: 120 }, (_, i) => i / 7))] });
    const figure = inPage(plot);
    expect(figure.element.querySelectorAll('tbody tr')).toHaveLength(20);
    const [points] = readSeries(figure);
    expect(points).toHaveLength(120);
    expect(points[119].text).toBe('x = 119, y = 17');
  });

  it('that have no place are left out', () => {
    const holes = [1, Number.NaN, 2];
    const plot = Plot.plot({ marks: [Plot.line(holes, { x: [0, 1, 2], y: holes })] });
    expect(readSeries(inPage(plot))[0]).toHaveLength(2);
    const days = [new Date(0), new Date(1e9)];
    expect(readSeries(inPage(Plot.plot({ marks: [Plot.dotX(days)] })))).toEqual([]);
  });

  it('with names that HTML or a table could misread come back as they are', () => {
    const names = Array.from({ length: 60 }, (_, i) => `<b>"&\t${i}`);
    const plot = Plot.plot({ marks: [Plot.dot(names, { x: names.map((_, i) => i), y: names })] });
    const [{ columns }] = inPage(plot).series;
    expect(columns.map(({ values }) => values.length)).toEqual([60, 60]);
    expect(columns.map(({ values }) => values[59])).toEqual([59, '<b>"&\t59']);
  });
});

describe('the point read', () => {
  const series = [
    [
      { x: 0, y: 0, text: '' },
      { x: 10, y: 0, text: '' },
      { x: 20, y: 0, text: '' },
    ],
    [
      { x: 1, y: 50, text: '' },
      { x: 19, y: 50, text: '' },
    ],
  ];

  it('is the nearest to the pointer', () => {
    expect(nearest(series, 12, 3, [1, 1])).toEqual({ series: 0, point: 1 });
    expect(nearest(series, 12, 40, [1, 1])).toEqual({ series: 1, point: 1 });
    expect(nearest([], 12, 40, [1, 1])).toBeUndefined();
  });

  it('is in the small plot that the pointer is in, and is one with a tip of two in a place', () => {
    const panel = { across: 100, down: 0 };
    const tip = [{ label: '', value: 'tip' }];
    const near = { across: 1, down: 0 };
    const two = [[{ x: 11, y: 0, text: '', panel: near }], [{ x: 110, y: 0, text: '', panel }]];
    // The first small plot is 100 wide; 12 from its middle to the right is nearer to it.
    expect(panelAt(two, 12, 0)).toEqual(near);
    expect(panelAt(two, 52, 0)).toEqual(panel);
    expect(nearest(two, 15, 0, [1, 1], panel)).toEqual({ series: 1, point: 0 });
    expect(panelAt([[{ x: 0, y: 0, text: '' }]], 200, 0)).toEqual({ across: 0, down: 0 });
    const plain = { x: 0, y: 0, text: '' };
    const inOnePlace = [[plain], [{ ...plain, tip }]];
    expect(nearest(inOnePlace, 15, 0, [1, 1])).toEqual({ series: 1, point: 0 });
  });

  it('is led to the same place of the next small plot by up and down', () => {
    const at = (across: number) =>
      [0, 10, 20].map((x) => ({ x: x + across, y: 0, text: '', panel: { across, down: 0 } }));
    const from = { series: 0, point: 1 };
    expect(nextPlace([at(0), at(100)], from, 'ArrowDown', 1)).toEqual({ series: 1, point: 1 });
  });

  it('is the one whose band the pointer is in', () => {
    const figure = bars();
    const { width } = readGeometry(figure.element);
    const points = readSeries(figure);
    const [, second] = points[0];
    expect(nearest(points, width, second.y + 20, [0.1, 1])).toEqual({ series: 0, point: 1 });
  });

  it('is led along its series by left and right, Home and End, and stops at the ends', () => {
    const from = { series: 0, point: 1 };
    expect(nextPlace(series, from, 'ArrowRight', 1)).toEqual({ series: 0, point: 2 });
    expect(nextPlace(series, from, 'ArrowRight', 10)).toEqual({ series: 0, point: 2 });
    expect(nextPlace(series, from, 'ArrowLeft', 1)).toEqual({ series: 0, point: 0 });
    expect(nextPlace(series, from, 'Home', 1)).toEqual({ series: 0, point: 0 });
    expect(nextPlace(series, from, 'End', 1)).toEqual({ series: 0, point: 2 });
  });

  it('is led to the nearest of another series by up and down', () => {
    expect(nextPlace(series, { series: 0, point: 2 }, 'ArrowDown', 1)).toEqual({
      series: 1,
      point: 1,
    });
    expect(nextPlace(series, { series: 1, point: 0 }, 'ArrowUp', 1)).toEqual({
      series: 0,
      point: 0,
    });
    expect(nextPlace(series, { series: 0, point: 2 }, 'ArrowUp', 1)).toEqual({
      series: 0,
      point: 2,
    });
    expect(nextPlace([series[0]], { series: 0, point: 0 }, 'ArrowDown', 1)).toEqual({
      series: 0,
      point: 1,
    });
  });

  it('begins at the first, and is left alone by other keys', () => {
    expect(nextPlace(series, undefined, 'ArrowLeft', 1)).toEqual({ series: 0, point: 0 });
    expect(nextPlace(series, undefined, 'Tab', 1)).toBeUndefined();
    expect(nextPlace([], undefined, 'ArrowLeft', 1)).toBeUndefined();
  });
});

it('the numbers of a figure are copied as CSV, one table a series', () => {
  const plot = Plot.plot({
    x: { label: 'p, of a "cat"' },
    marks: [Plot.dotX([0.5, 1 / 3], { ariaDescription: 'one' }), Plot.ruleX([2])],
  });
  expect(csvOf(inPage(plot).series)).toBe(
    '"p, of a ""cat"""\r\n0.5\r\n0.3333333333333333\r\n\r\n"p, of a ""cat"""\r\n2\r\n',
  );
});

it('numbers that JSON does not have come through as they are', () => {
  const values = [Number.NaN, Infinity, -Infinity, -0, 0.1 + 0.2, 5e-324, 'NaN'];
  const series = [{ label: 'a', columns: [{ label: 'x', values }], rows: values.length, x: 0 }];
  expect(decodeSeries(encodeSeries({ figure: series }))).toEqual({ figure: series });
});

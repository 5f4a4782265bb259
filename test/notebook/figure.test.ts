import * as RealPlot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { describeFigure, plotOn } from '../../src/notebook/figure.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const Plot = { ...RealPlot, ...plotOn(document) } as typeof RealPlot;

const bars = () =>
  Plot.plot({
    ariaLabel: 'Two bars.',
    x: { label: 'probability p' },
    marks: [
      Plot.barX([0.25, 0.75], { y: ['a', 'b'], x: Plot.identity, ariaDescription: 'p' }),
      Plot.text([0.25], { x: Plot.identity, text: ['label'] }),
      Plot.ruleX([0]),
    ],
  });

describe('a figure', () => {
  it('has its words, its size and its picture', () => {
    const figure = describeFigure(bars(), 'one');
    expect(figure.alt).toBe('Two bars.');
    expect(figure).toMatchObject({ width: 480, height: 300 });
    expect(figure.svg).toMatch(/^<svg [^>]*role="img"/);
    expect(figure.svg.match(/<rect/g)).toHaveLength(2);
  });

  it('takes a margin for all four sides', () => {
    const { scales } = describeFigure(
      Plot.plot({ margin: 50, marks: [Plot.dot([[1, 2]])] }),
      'one',
    );
    expect(scales.x?.range).toEqual([50, 430]);
    expect(scales.y?.range).toEqual([250, 50]);
  });

  it('knows which columns place a row, and which tells its lines apart', () => {
    const lines = Plot.line(
      [
        [0, 1, 'a'],
        [1, 2, 'b'],
      ],
      { x: '0', y: '1', z: '2' },
    );
    const { series } = describeFigure(Plot.plot({ marks: [lines] }), 'one');
    expect(series[0]).toMatchObject({ x: 0, y: 1, z: 2 });
    expect(describeFigure(bars(), 'one').series[0]).toMatchObject({ x: 0, y: 1 });
    const span = Plot.ruleY([0.5], { x1: [1], x2: [2] });
    const spanned = describeFigure(Plot.plot({ marks: [span] }), 'one').series[0];
    expect(spanned.columns[spanned.x ?? 0].label).toContain('to');
  });

  it('of several small plots places no row', () => {
    const plot = Plot.plot({ marks: [Plot.dot([1, 2], { x: [1, 2], fx: ['a', 'b'] })] });
    const [{ x, y }] = describeFigure(plot, 'one').series;
    expect([x, y]).toEqual([undefined, undefined]);
  });

  it('says where the middle of each band is', () => {
    const { scales, svg } = describeFigure(bars(), 'one');
    const rects = parseHTML(svg).document.querySelectorAll('rect');
    const middles = [...rects].map(
      (rect) => Number(rect.getAttribute('y')) + Number(rect.getAttribute('height')) / 2,
    );
    expect(middles).toHaveLength(2);
    expect(scales.y?.centres).toEqual(middles);
    expect(scales.x?.centres).toBeUndefined();
  });

  it('leaves Plot’s style sheet to the page', () => {
    expect(describeFigure(bars(), 'one').svg).not.toContain('<style');
  });

  it('has its numbers, without labels and axis lines', () => {
    const { series } = describeFigure(bars(), 'one');
    expect(series).toHaveLength(1);
    expect(series[0].columns).toContainEqual({ label: 'probability p', values: [0.25, 0.75] });
    expect(series[0].columns.map(({ values }) => values)).toContainEqual(['a', 'b']);
  });

  it('has its scales, so that a pixel leads back to a value', () => {
    const { scales } = describeFigure(bars(), 'one');
    expect(scales.x).toMatchObject({ label: 'probability p', type: 'linear', domain: [0, 0.75] });
    expect(scales.y).toMatchObject({ type: 'band', domain: ['a', 'b'] });
  });

  it('rounds coordinates to a hundredth of a pixel, but never a label', () => {
    const plot = Plot.plot({
      marks: [Plot.lineY([0, 1 / 3, 1]), Plot.textX([0.5], { text: ['709.782712893'] })],
    });
    const { svg } = describeFigure(plot, 'one');
    expect(svg).not.toMatch(/ d="[^"]*\.\d{3}/);
    expect(svg).toContain('709.782712893');
  });

  it('keeps its ids to itself', () => {
    const clipped = () => Plot.plot({ marks: [Plot.lineY([1, 2], { clip: true })] });
    const first = describeFigure(clipped(), 'one').svg;
    const second = describeFigure(clipped(), 'two').svg;
    expect(first).toMatch(/id="one-0"/);
    expect(first).toContain('url(#one-0)');
    expect(second).toMatch(/id="two-0"/);
  });

  it('shows its legend with it', () => {
    const plot = Plot.plot({
      color: { legend: true },
      marks: [Plot.dot([1, 2], { fill: ['a', 'b'] })],
    });
    const { legend, svg } = describeFigure(plot, 'one');
    expect(legend.join('')).toContain('swatch');
    expect(svg).toMatch(/^<svg/);
  });

  it('may be made by mark.plot()', () => {
    const plot = Plot.dot([1, 2]).plot({ ariaLabel: 'Dots.' });
    expect(describeFigure(plot, 'one').alt).toBe('Dots.');
  });

  it('too large for the page is refused with a remedy', () => {
    const plot = Plot.plot({ marks: [Plot.dotX(new Float64Array(60_000))] });
    expect(() => describeFigure(plot, 'one')).toThrow('plot fewer marks');
  });

  it('needs an <svg>', () => {
    expect(() => describeFigure(document.createElement('p'), 'one')).toThrow('without an <svg>');
  });
});

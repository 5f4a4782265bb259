import * as RealPlot from '@observablehq/plot';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it, vi } from 'vitest';
import { createDocument } from '../../../src/notebook/dom/document.ts';
import { describeFigure, plotOn } from '../../../src/notebook/figure/plot.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const Plot = { ...RealPlot, ...plotOn(() => document) } as typeof RealPlot;

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
    expect(figure).toMatchObject({ width: 540, height: 350 });
    expect(figure.svg).toMatch(/^<svg [^>]*role="img"/);
    expect(figure.svg.match(/<rect/g)).toHaveLength(2);
  });

  it('has a caption beside its picture, not in its legend', () => {
    const plot = Plot.plot({ caption: ' Look at the corner. ', marks: [Plot.dot([[1, 2]])] });
    const figure = describeFigure(plot, 'one');
    expect(figure).toMatchObject({ caption: 'Look at the corner.', legend: [] });
    expect(figure.svg).not.toContain('corner');
    expect(describeFigure(bars(), 'one')).not.toHaveProperty('caption');
  });

  it('has a height that suits its width, unless that or a ratio was chosen', () => {
    const sizeOf = (options: RealPlot.PlotOptions) => {
      const plot = Plot.plot({
        ...options,
        marks: [
          Plot.dot([
            [1, 1],
            [2, 2],
          ]),
        ],
      });
      const { width, height } = describeFigure(plot, 'one');
      return [width, height];
    };
    expect(sizeOf({ width: 960 })).toEqual([960, 480]);
    expect(sizeOf({ width: 360 })).toEqual([360, 233]);
    expect(sizeOf({ width: 360, height: 90 })).toEqual([360, 90]);
    expect(sizeOf({ width: 960, aspectRatio: 1 })[1]).toBeGreaterThan(900);
  });

  it('takes a margin for all four sides', () => {
    const { scales } = describeFigure(
      Plot.plot({ margin: 50, marks: [Plot.dot([[1, 2]])] }),
      'one',
    );
    expect(scales.x?.range).toEqual([50, 490]);
    expect(scales.y?.range).toEqual([300, 50]);
  });

  it('has room for the numbers at its ticks, and keeps a margin that was chosen', () => {
    const start = (options: RealPlot.PlotOptions) => {
      const plot = Plot.plot({ ...options, marks: [Plot.dot([[1e6, 1e6]]), Plot.dot([[0, 0]])] });
      return describeFigure(plot, 'one').scales.x?.range[0] ?? 0;
    };
    // '1,000,000' is seven figures of 0.529 em and two commas of 0.266 em in the book's serif; at
    // the largest type, of 20.6 pixels, that is 88 and Plot's tick and padding take 9.
    expect(start({})).toBeGreaterThanOrEqual(88 + 9);
    expect(start({})).toBeLessThan(88 + 9 + 12);
    expect(start({ marginLeft: 45 })).toBe(45);
    expect(start({ margin: 45 })).toBe(45);
    expect(start({ y: { ticks: [0] } })).toBe(50);
  });

  it('is drawn once when its labels need the margins of the figure before, and else twice', () => {
    const { plot } = plotOn(() => document) as typeof RealPlot;
    const made = vi.spyOn(document, 'createElementNS');
    const draw = (largest: number) => {
      made.mockClear();
      const drawn = plot({ marks: [RealPlot.dot([[largest, largest]]), RealPlot.dot([[0, 0]])] });
      const count = made.mock.calls.filter(([, name]) => name === 'svg').length;
      return { svg: describeFigure(drawn, 'one').svg, count };
    };
    const [short, long] = [draw(1), draw(1e6)];
    expect([short.count, long.count]).toEqual([1, 2]);
    expect(draw(1e6)).toEqual({ ...long, count: 1 });
    expect(draw(1)).toEqual({ ...short, count: 2 });
    expect(draw(1)).toEqual({ ...short, count: 1 });
    expect(draw(1e6)).toEqual(long);
    made.mockRestore();
  });

  it('is the same whatever was drawn before it, with labels of any length', () => {
    const numbers = fc.record({
      x: fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
      y: fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
    });
    const draw = ({ plot }: typeof RealPlot, { x, y }: { x: number; y: number }) =>
      describeFigure(plot({ marks: [RealPlot.dot([[0, 0]]), RealPlot.dot([[x, y]])] }), 'one').svg;
    const fresh = () => plotOn(createDocument) as typeof RealPlot;
    fc.assert(
      fc.property(numbers, numbers, (before, now) => {
        const used = fresh();
        draw(used, before);
        expect(draw(used, now)).toBe(draw(fresh(), now));
      }),
      { numRuns: 30 },
    );
  });

  it('has room for the names of small plots under the label of their axis', () => {
    const top = (options: RealPlot.PlotOptions) => {
      const marks = [Plot.dot([[1, 1]], { fx: ['one'] })];
      return describeFigure(Plot.plot({ ...options, marks }), 'one').scales.y?.range[1] ?? 0;
    };
    // Two lines of the largest type, of 20.6 pixels, and Plot's 3 above and 9 below them.
    expect(top({ y: { label: 'loss' } })).toBeGreaterThanOrEqual(2 * 20.6 + 3 + 9);
    expect(top({ y: { label: null } })).toBe(40);
    expect(top({ y: { label: 'loss' }, marginTop: 20 })).toBe(20);
  });

  it('says how wide it is, when not as wide as most', () => {
    const svgOf = (width: number) =>
      describeFigure(Plot.plot({ width, marks: [Plot.dot([1])] }), 'one').svg;
    expect(svgOf(600)).toMatch(/^<svg [^>]*style="[^"]*--figure-width: ?600/);
    expect(svgOf(540)).not.toContain('--figure-width');
  });

  it('has type that grows with the page’s where its size was chosen', () => {
    const plot = Plot.plot({ marks: [Plot.textX([1], { text: ['one'], fontSize: 21 })] });
    // Plot's pixels are of the page's type of 12.
    expect(describeFigure(plot, 'one').svg).toContain('font-size="1.5em"');
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

  it('of several small plots says which of them a row is in', () => {
    const marks = [Plot.dot([1, 2], { x: [1, 2], fx: ['a', 'b'] }), Plot.ruleX([1])];
    const { facets, series } = describeFigure(Plot.plot({ marks }), 'one');
    expect(facets.fx).toMatchObject({ label: 'panel', names: ['a', 'b'] });
    expect(series[0].columns.map(({ values }) => values)).toContainEqual(['a', 'b']);
    expect(series[0].fx).toBe(series[0].columns.findIndex(({ label }) => label === 'panel'));
    // The rule is in each of them.
    expect(series[1].columns).toHaveLength(1);
    expect(series[1].fx).toBeUndefined();
  });

  it('has the rows of a transform as each small plot drew them', () => {
    const values = [1, 1, 1, 2, 2, 9];
    const kind = ['a', 'a', 'b', 'b', 'b', 'b'];
    const bars = Plot.barY(values, Plot.groupX({ y: 'count' }, { x: values, fx: kind }));
    const [{ columns }] = describeFigure(Plot.plot({ marks: [bars] }), 'one').series;
    const rows = columns[0].values.map((_, i) => columns.map(({ values }) => values[i]));
    expect(rows.map((row) => row.join(' ')).sort()).toEqual(['1 1 b', '1 2 a', '2 2 b', '9 1 b']);
  });

  it('has the words of its tips, and no tip in its picture', () => {
    const data = [
      { step: 1, loss: 1 / 3, name: 'cat' },
      { step: 2, loss: 2, name: 'dog' },
    ];
    const at = { x: 'step', y: 'loss' };
    const tipsOf = (...marks: RealPlot.Markish[]) => {
      const { svg, series } = describeFigure(Plot.plot({ marks }), 'one');
      expect(svg).not.toContain('tip');
      return series.map(({ tips }) => tips);
    };
    const [tips] = tipsOf(Plot.dot(data, { ...at, channels: { Name: 'name' }, tip: true }));
    // Plot's own formats: the x and y of a tip to three decimals, after the channels of its own.
    expect(tips?.[0]).toEqual([
      { label: 'Name', value: 'cat' },
      { label: 'step', value: '1' },
      { label: 'loss', value: '0.333' },
    ]);
    expect(tipsOf(Plot.dot(data, { ...at, title: 'name', tip: 'x' }))[0]?.[1]).toEqual([
      { label: '', value: 'dog' },
    ]);
    const format = { x: false, y: '.1f' } as const;
    expect(tipsOf(Plot.dot(data, { ...at, tip: { format } }))[0]?.[0]).toEqual([
      { label: 'loss', value: '0.3' },
    ]);
    expect(tipsOf(Plot.dot(data, { ...at, fill: 'name', tip: true }))[0]?.[0][0]).toMatchObject({
      label: 'name',
      value: 'cat',
      colour: expect.stringMatching(/^#/),
    });
    expect(tipsOf(Plot.tip(data, Plot.pointerX({ ...at, title: 'name' })))[0]?.[0]).toEqual([
      { label: '', value: 'cat' },
    ]);
    expect(tipsOf(Plot.dot(data, at))[0]).toBeUndefined();
  });

  it('says in its words for a tip what Plot cut off', () => {
    const long = 'a'.repeat(80);
    const mark = Plot.dot([[0, 0]], { channels: { long: [long] }, tip: true });
    const [{ tips }] = describeFigure(Plot.plot({ marks: [mark] }), 'one').series;
    expect(tips?.[0][0]).toEqual({ label: 'long', value: long });
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

  it('says so where a symlog scale has a constant that its readout does not know', () => {
    const typeOf = (constant?: number) =>
      describeFigure(
        Plot.plot({ x: { type: 'symlog', constant }, marks: [Plot.dotX([-9, 0, 9])] }),
        'one',
      ).scales.x?.type;
    expect(typeOf()).toBe('symlog');
    expect(typeOf(10)).toBe('symlog with a constant');
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

  it('described again is the same: a run shows what it has so far, and at its end', () => {
    const plot = Plot.plot({ marks: [Plot.line([[0, 1]].concat([[1, 2]]), { x: '0', y: '1' })] });
    expect(describeFigure(plot, 'one')).toEqual(describeFigure(plot, 'one'));
    const named = Plot.plot({
      marks: [Plot.dot([{ step: 1, loss: 2 }], { x: 'step', y: 'loss' })],
    });
    describeFigure(named, 'one');
    expect(describeFigure(named, 'one').scales.x?.label).toBe('step');
  });

  it('shows its legend with it', () => {
    const plot = Plot.plot({
      color: { legend: true },
      marks: [Plot.dot([1, 2], { fill: ['a', 'b'] })],
    });
    const { legend, svg } = describeFigure(plot, 'one');
    expect(legend).toMatchObject([{ svg: expect.stringContaining('<rect') }, {}]);
    expect(svg).toMatch(/^<svg/);
  });

  it('may be made by mark.plot()', () => {
    const plot = Plot.dot([1, 2]).plot({ ariaLabel: 'Dots.' });
    expect(describeFigure(plot, 'one').alt).toBe('Dots.');
  });

  it('too large for the page is refused with a remedy', () => {
    const plot = Plot.plot({ marks: [Plot.dotX(new Float64Array(60_000))] });
    expect(() => describeFigure(plot, 'one')).toThrow('Plot fewer marks');
  });

  it('needs an <svg>', () => {
    expect(() => describeFigure(document.createElement('p'), 'one')).toThrow('without an <svg>');
  });
});

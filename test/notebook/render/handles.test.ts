/** What the build writes of inputs that are typed or moved by hand. */
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { FigureScale, InputSpec, Output } from '../../../src/notebook/protocol.ts';
import { type PointSpec, placeIn, renderHandles } from '../../../src/notebook/render/handles.ts';
import { renderInputs } from '../../../src/notebook/render/inputs.ts';
import { type Markup, toHtml } from '../../../src/notebook/render/markup.ts';
import { renderOutputs } from '../../../src/notebook/render/outputs.ts';

const scale = (type: string, domain: FigureScale['domain'], range: number[]): FigureScale => ({
  label: '',
  type,
  domain,
  range,
});
const x = scale('linear', [0, 10], [40, 440]);
const y = scale('log', [1, 100], [250, 50]);

function figure(name: string, scales: { x?: FigureScale; y?: FigureScale }): Output {
  const svg = '<svg role="img" width="480" height="300"></svg>';
  const described = {
    svg,
    legend: [],
    alt: '',
    width: 480,
    height: 300,
    scales,
    facets: {},
    series: [],
  };
  return { name, kind: 'figure', figure: described };
}

const point: PointSpec = {
  kind: 'point',
  name: 'the "logit"',
  axes: [
    { axis: 'x', name: 'the "logit" x', min: 0, max: 10 },
    { axis: 'y', name: 'the "logit" y', min: 1, max: 100, step: 0.5 },
  ],
  value: { x: 5, y: 10 },
};

const parse = (markup: Markup[]) =>
  parseHTML(`<!doctype html><html><body>${toHtml(markup)}</body></html>`).document;

describe('a handle', () => {
  const outputs = [figure('picture', { x, y })];
  const markup = renderOutputs(outputs, {
    overlays: renderHandles('a/b', [point], outputs),
  });
  const handle = parse(markup).querySelector('.figure-picture > [data-handle]') as Element;

  it('lies over its figure, at its value', () => {
    expect(handle.getAttribute('style')).toBe('left:50%;top:50%');
    expect(handle.getAttribute('data-handle')).toBe('the "logit"');
  });

  it('has a native input for each axis, labelled by its name, in words both at once', () => {
    const ranges = [...handle.querySelectorAll('input[type="range"]')];
    expect(ranges.map((range) => range.getAttribute('aria-label'))).toEqual([
      'the "logit" x',
      'the "logit" y',
    ]);
    expect(ranges.map((range) => range.getAttribute('aria-valuetext'))).toEqual([
      'x 5, y 10',
      'x 5, y 10',
    ]);
    expect(ranges.map((range) => range.getAttribute('step'))).toEqual(['any', '0.5']);
    expect(ranges.map((range) => range.getAttribute('tabindex'))).toEqual([null, '-1']);
  });

  it('has its name and value as text among the inputs, which leads to it', () => {
    const inputs = parse(renderInputs('a/b', [point], outputs));
    expect(inputs.body.textContent).toBe('the "logit"x 5, y 10');
    const id = inputs.querySelector('label')?.getAttribute('for');
    expect(handle.querySelector(`#${id}`)?.getAttribute('data-axis')).toBe('x');
  });

  it('is on the first figure that has its axes', () => {
    const bands = { ...scale('band', ['a'], [0, 1]), centres: [0.5] };
    const figures = [
      figure('none', { x }),
      figure('bands', { x, y: bands }),
      figure('days', { x, y: scale('utc', ['1', '2'], [0, 1]) }),
      ...outputs,
      figure('later', { x, y }),
    ];
    expect(renderHandles('a/b', [point], figures).map(({ output }) => output)).toEqual(['picture']);
  });

  it('without such a figure is a slider for each axis', () => {
    const inputs = parse(renderInputs('a/b', [point], [figure('none', { x })]));
    const ranges = [...inputs.querySelectorAll('.input-slider input')];
    expect(ranges.map((range) => range.getAttribute('value'))).toEqual(['5', '10']);
    expect(ranges.map((range) => range.getAttribute('step'))).toEqual(['0.1', '0.5']);
    expect(renderHandles('a/b', [point], [figure('none', { x })])).toEqual([]);
  });
});

describe('the place of a point', () => {
  const geometry = { width: 480, height: 300, scales: { x, y } };

  it('is never outside the scales', () => {
    expect(placeIn(geometry, { x: 99, y: 0 })).toEqual({ left: 91.67, top: 83.33 });
    expect(placeIn(geometry, { x: -Infinity, y: Infinity })).toEqual({ left: 8.33, top: 16.67 });
  });

  it('is on the axis where it has none of its own', () => {
    expect(placeIn(geometry, { x: 5 })).toEqual({ left: 50, top: 83.33 });
    expect(placeIn(geometry, { x: Number.NaN, y: 10 })).toEqual({ left: 8.33, top: 50 });
  });
});

it('a number field is a native one that takes any number within its limits', () => {
  const inputs: InputSpec[] = [
    { kind: 'number', name: 'rate', min: 0, max: 1, value: 1e-3 },
    { kind: 'number', name: 'any', value: -0 },
  ];
  const [rate, any] = parse(renderInputs('a/b', inputs)).querySelectorAll('input[type="number"]');
  const attributes = (field: Element) =>
    ['min', 'max', 'step', 'value'].map((name) => field.getAttribute(name));
  expect(attributes(rate)).toEqual(['0', '1', 'any', '0.001']);
  expect(attributes(any)).toEqual([null, null, 'any', '-0']);
});

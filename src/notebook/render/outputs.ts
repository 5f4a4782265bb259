/**
 * From outputs to what the page shows. The build writes it into the page and the reader's browser
 * replaces it with the same, so that a page looks alike before and after a run.
 */
import { formatNumber, more } from '../format.ts';
import type { Column, Figure, FigureScale, LegendEntry, Output } from '../protocol.ts';
import { type Attributes, element, type Markup, type MarkupElement } from './markup.ts';

/** How many numbers of a vector, and rows of a table, are written out. */
export const SHOWN = { vector: 16, rows: 50 };
/** Significant digits where a number is one of many. */
export const DIGITS = 6;

/** What lies over a figure: the handles of points that are moved in it. */
export type Overlay = { output: string; handle: MarkupElement };

/**
 * All outputs of a cell, in order. With the cell's id each has one too, `cell-quadratic-roots--figure`, so
 * that a link can lead to it.
 */
export function renderOutputs(
  outputs: Output[],
  overlays: Overlay[] = [],
  cellId = '',
): MarkupElement[] {
  return outputs.map((output) => {
    const over = overlays.filter(({ output: name }) => name === output.name);
    return renderOutput(
      output,
      over.map(({ handle }) => handle),
      cellId,
    );
  });
}

function renderOutput(output: Output, over: Markup[], cellId: string): MarkupElement {
  const { name, kind } = output;
  const attributes = {
    class: `output output-${kind}`,
    id: cellId ? `${cellId}--${name}` : undefined,
    'data-output': name,
    'aria-live': 'polite',
  };
  const label = kind === 'figure' ? undefined : element('span', { class: 'output-name' }, name);
  return element('div', attributes, label, body(output, over));
}

function body(output: Output, over: Markup[]): Markup {
  switch (output.kind) {
    case 'number':
      return valueElement('span', formatNumber(output.value));
    case 'vector':
      return valueElement('span', vectorText(output.values, output.length));
    case 'text':
      return valueElement(
        'pre',
        output.text + more(output.length - output.text.length, 'character'),
      );
    case 'table':
      return table(output.name, output.columns, output.rows);
    case 'figure':
      return figure(output.figure, over);
    case 'error':
      return element('span', { class: 'output-refusal' }, output.message);
  }
}

const valueElement = (tag: string, text: string) => element(tag, { class: 'output-value' }, text);

/** A vector as text, its rest counted. */
export function vectorText(values: number[], length: number): string {
  const shown = values.slice(0, SHOWN.vector).map((value) => formatNumber(value, DIGITS));
  const rest = length - shown.length;
  return `[${shown.join(', ')}${rest > 0 ? `, … ${rest} more` : ''}]`;
}

/** A table in a box of its own that scrolls by keyboard too, when it is wider than the page. */
function table(name: string, columns: Column[], rows: number): MarkupElement {
  const head = columns.map(({ label }) => element('th', { scope: 'col' }, label));
  const shown = Math.min(heightOf(columns), SHOWN.rows);
  const lines = Array.from({ length: shown }, (_, row) =>
    element('tr', {}, ...columns.map(({ values }) => cell(values[row]))),
  );
  const box = { class: 'table-box', role: 'group', tabindex: 0, 'aria-label': `Table ${name}` };
  return element(
    'div',
    box,
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, ...lines),
    ),
    rows > shown ? element('p', { class: 'output-rest' }, more(rows - shown, 'row')) : undefined,
  );
}

const heightOf = (columns: Column[]) => Math.max(0, ...columns.map(({ values }) => values.length));

function cell(value: number | string | undefined): MarkupElement {
  if (typeof value === 'number') {
    return element('td', { class: 'number' }, formatNumber(value, DIGITS));
  }
  return element('td', {}, value ?? '');
}

/** A figure carries all that its readout needs, so that one that was never run can be read too. */
function figure(
  { svg, legend, caption, width, scales, facets, series }: Figure,
  over: Markup[],
): MarkupElement {
  const numbers = series.map(({ label, columns, rows }) => table(label, columns, rows));
  const data = {
    'data-figure': true,
    'data-size': sizeOf(width),
    ...scaleData('x', scales.x),
    ...scaleData('y', scales.y),
    ...facetData(facets),
  };
  return element(
    'figure',
    data,
    legend.length > 0
      ? element('div', { class: 'figure-legend' }, ...legend.map(entry))
      : undefined,
    element('div', { class: 'figure-picture' }, { svg }, ...over),
    caption ? element('figcaption', {}, caption) : undefined,
    element('div', READOUT),
    numbers.length > 0
      ? element(
          'details',
          { class: 'figure-numbers' },
          element('summary', {}, 'Numbers'),
          ...numbers,
        )
      : undefined,
  );
}

/** The sizes of figures, which the layout of a page knows. */
const sizeOf = (width: number): 'small' | 'normal' | 'plate' =>
  width <= 400 ? 'small' : width <= 700 ? 'normal' : 'plate';

const entry = ({ svg, text }: LegendEntry) =>
  element('span', {}, svg === undefined ? undefined : { svg }, text);

/** A line that follows the pointer over its figure, and the one stop for the keys that read it. */
const READOUT = {
  class: 'figure-readout',
  'data-readout': true,
  role: 'application',
  tabindex: 0,
  'aria-label': 'Read the figure’s points with the arrow keys',
};

function scaleData(axis: string, scale: FigureScale | undefined): Attributes {
  if (!scale) return {};
  const { type, domain, range, centres } = scale;
  return { [`data-scale-${axis}`]: JSON.stringify({ type, domain, range, centres }) };
}

function facetData(facets: Figure['facets']): Attributes {
  const data = Object.entries(facets).map(([name, { names, offsets }]) => [
    `data-facet-${name}`,
    JSON.stringify({ names, offsets }),
  ]);
  return Object.fromEntries(data);
}

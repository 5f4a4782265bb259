/**
 * From outputs to what the page shows. The build writes it into the page and the reader's browser
 * replaces it with the same, so that a page looks alike before and after a run.
 */
import { formatNumber, formatShort, more } from '../format.ts';
import type { Column, Figure, FigureScale, LegendEntry, Output } from '../protocol.ts';
import { type Attributes, element, type Markup, type MarkupElement } from './markup.ts';
import { sparkline } from './sparkline.ts';

/**
 * How many numbers of a vector, of one whose rest is asked for, rows of a table, and rows of a figure's
 * numbers are written out.
 */
export const SHOWN = { vector: 16, rest: 100, rows: 50, figureRows: 20 };
/** Significant digits where a number is one of many. */
export const DIGITS = 6;
/** The longest value that stands at a line of code: as much as a phone shows in one line. */
const LINE_LENGTH = 42;

/** What lies over a figure: the handles of points that are moved in it. */
export type Overlay = { output: string; handle: MarkupElement };

/** How outputs are shown. */
export type OutputOptions = {
  overlays?: Overlay[];
  /** The cell's id. With it each output has one too, `cell-quadratic-roots--figure`, for links. */
  cellId?: string;
  /** Whether numbers have all their digits instead of four. */
  everyDigit?: boolean;
};

/** All outputs of a cell, in order. */
export function renderOutputs(outputs: Output[], options: OutputOptions = {}): MarkupElement[] {
  return outputs.map((output) => renderOutput(output, options));
}

/** Whether a snippet's numbers are shown with every digit: its text has the line `// every digit`. */
export const wantsEveryDigit = (source: string): boolean => /^\/\/ every digit$/m.test(source);

/** Whether an output is short enough to stand at the line of code that it comes from. */
export function fitsLine(output: Output, everyDigit: boolean): boolean {
  const { kind } = output;
  if (kind === 'number') return true;
  if (kind === 'vector') {
    return output.length <= SHOWN.vector && vectorText(output, everyDigit).length <= LINE_LENGTH;
  }
  return kind === 'text' && output.length <= LINE_LENGTH && !output.text.includes('\n');
}

function renderOutput(output: Output, options: OutputOptions): MarkupElement {
  const { overlays = [], cellId, everyDigit = false } = options;
  const { name, kind } = output;
  const isShort = fitsLine(output, everyDigit);
  const attributes = {
    class: `output output-${kind}${isShort ? ' output-short' : ''}`,
    id: cellId ? `${cellId}--${name}` : undefined,
    'data-output': name,
    'aria-live': 'polite',
  };
  const label = kind === 'figure' ? undefined : element('span', { class: 'output-name' }, name);
  const over = overlays.filter(({ output }) => output === name).map(({ handle }) => handle);
  return element(isShort ? 'span' : 'div', attributes, label, body(output, over, everyDigit));
}

function body(output: Output, over: Markup[], everyDigit: boolean): Markup {
  switch (output.kind) {
    case 'number':
      return valueElement(
        numberText(output.value, everyDigit),
        numberText(signless(output.value, everyDigit), true),
      );
    case 'vector':
      return output.length > SHOWN.vector
        ? longVector(output, everyDigit)
        : vector(output, everyDigit);
    case 'text': {
      const text = output.text + more(output.length - output.text.length, 'character');
      if (fitsLine(output, everyDigit)) return valueElement(text);
      return element('pre', { class: 'output-value' }, text);
    }
    case 'table':
      return table(output.name, output.columns, output.rows, (x) => numberCell(x, everyDigit));
    case 'figure':
      return figure(output.figure, over);
    case 'error':
      return element('span', { class: 'output-refusal' }, output.message);
  }
}

type Vector = { values: number[]; length: number };

/** −0 keeps its sign only where every digit counts. */
const signless = (x: number, everyDigit: boolean) => (everyDigit ? x : x + 0);

const numberText = (x: number, everyDigit: boolean) =>
  everyDigit ? formatNumber(x) : formatShort(x);

/**
 * A value on one line. One that is shortened says the whole of it where it is pointed at or has the focus;
 * any can be focused with a click, so that it can be copied (copy.ts).
 */
function valueElement(text: string, whole = text): MarkupElement {
  const attributes = { class: 'output-value' };
  if (text === whole) return element('span', { ...attributes, tabindex: -1 }, text);
  return element('data', { ...attributes, value: whole, title: whole, tabindex: 0 }, text);
}

/** A vector as text, its rest counted. */
function vectorText({ values, length }: Vector, everyDigit: boolean, most = SHOWN.vector): string {
  const shown = values.slice(0, most).map((value) => numberText(value, everyDigit));
  const rest = length - shown.length;
  return `[${shown.join(', ')}${rest > 0 ? `, … ${rest} more` : ''}]`;
}

function vector(given: Vector, everyDigit: boolean): MarkupElement {
  const values = given.values.map((value) => signless(value, everyDigit));
  return valueElement(vectorText(given, everyDigit), vectorText({ ...given, values }, true));
}

/** A long vector: its first and last number, its course and its length, and the numbers on request. */
function longVector(given: Vector, everyDigit: boolean): MarkupElement {
  const { values, length } = given;
  const isWhole = values.length === length;
  const first = numberText(values[0], everyDigit);
  const last = isWhole ? numberText(values[length - 1], everyDigit) : '';
  return element(
    'details',
    { class: 'output-long' },
    element(
      'summary',
      {},
      element('span', { class: 'output-value' }, `${first} …${last && ` ${last}`}`),
      { svg: sparkline(values) },
      `${length} numbers`,
    ),
    element('p', { class: 'output-value' }, vectorText(given, everyDigit, SHOWN.rest)),
  );
}

/** A table in a box of its own that scrolls by keyboard too, when it is wider than the page. */
function table(
  name: string,
  columns: Column[],
  rows: number,
  ofNumber: (x: number) => Markup,
  most = SHOWN.rows,
): MarkupElement {
  const head = columns.map(({ label }) => element('th', { scope: 'col' }, label));
  const shown = Math.min(heightOf(columns), most);
  const lines = Array.from({ length: shown }, (_, row) =>
    element('tr', {}, ...columns.map(({ values }) => cell(values[row], ofNumber))),
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

function cell(value: number | string | undefined, ofNumber: (x: number) => Markup): MarkupElement {
  if (typeof value === 'number') return element('td', { class: 'number' }, ofNumber(value));
  return element('td', {}, value ?? '');
}

/** A number of a table. One that is shortened says the whole of it where it is pointed at. */
function numberCell(x: number, everyDigit: boolean): Markup {
  const text = numberText(x, everyDigit);
  const whole = numberText(x, true);
  return text === whole || Object.is(x, -0) ? text : element('span', { title: whole }, text);
}

/** A figure carries all that its readout needs, so that one that was never run can be read too. */
function figure(
  { svg, legend, caption, width, scales, facets, series }: Figure,
  over: Markup[],
): MarkupElement {
  const inFigure = (x: number) => formatNumber(x, DIGITS);
  const numbers = series.map(({ label, columns, rows }) =>
    table(label, columns, rows, inFigure, SHOWN.figureRows),
  );
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
    element('button', ENLARGE, 'Enlarge'),
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

/** Fills the window with the figure. */
const ENLARGE = { class: 'figure-enlarge', type: 'button', 'data-enlarge': true };

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

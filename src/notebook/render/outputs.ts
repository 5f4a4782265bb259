/**
 * From outputs to HTML. The build writes this into the page and the reader's browser
 * replaces it with the same, so that a page looks alike before and after a run.
 */
import { formatNumber, more } from '../format.ts';
import type { Column, Figure, FigureScale, Output } from '../protocol.ts';

/** How many numbers of a vector, and rows of a table, are written out. */
export const SHOWN = { vector: 16, rows: 50 };
/** Significant digits where a number is one of many. */
export const DIGITS = 6;

/** Text that cannot be taken for HTML, in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (character) => entities[character]);
}

/** What lies over a figure: the handles of points that are moved in it. */
export type Overlay = { output: string; html: string };

/**
 * All outputs of a cell, in order. With the cell's id each has one too, `cell-quadratic-roots--figure`, so
 * that a link can lead to it.
 */
export function renderOutputs(outputs: Output[], overlays: Overlay[] = [], cellId = ''): string {
  return outputs
    .map((output) => {
      const over = overlays.filter(({ output: name }) => name === output.name);
      return renderOutput(output, over.map(({ html }) => html).join(''), cellId);
    })
    .join('');
}

function renderOutput(output: Output, over: string, cellId: string): string {
  const name = escapeHtml(output.name);
  const label = output.kind === 'figure' ? '' : `<span class="output-name">${name}</span>`;
  const id = cellId && ` id="${cellId}--${name}"`;
  return `<div class="output output-${output.kind}"${id} data-output="${name}" aria-live="polite">${label}${body(output, over)}</div>`;
}

function body(output: Output, over: string): string {
  switch (output.kind) {
    case 'number':
      return `<span class="output-value">${formatNumber(output.value)}</span>`;
    case 'vector':
      return `<span class="output-value">${vectorText(output.values, output.length)}</span>`;
    case 'text':
      return `<pre class="output-value">${escapeHtml(output.text)}${more(output.length - output.text.length, 'character')}</pre>`;
    case 'table':
      return table(output.name, output.columns, output.rows);
    case 'figure':
      return figure(output.figure, over);
    case 'error':
      return `<span class="output-refusal">${escapeHtml(output.message)}</span>`;
  }
}

/** A vector as text, its rest counted. */
export function vectorText(values: number[], length: number): string {
  const shown = values.slice(0, SHOWN.vector).map((value) => formatNumber(value, DIGITS));
  const rest = length - shown.length;
  return `[${shown.join(', ')}${rest > 0 ? `, … ${rest} more` : ''}]`;
}

/** A table in a box of its own that scrolls by keyboard too, when it is wider than the page. */
function table(name: string, columns: Column[], rows: number): string {
  const head = columns.map(({ label }) => `<th scope="col">${escapeHtml(label)}</th>`).join('');
  const height = heightOf(columns);
  const shown = Math.min(height, SHOWN.rows);
  const lines = Array.from({ length: shown }, (_, row) => {
    const cells = columns.map(({ values }) => cell(values[row]));
    return `<tr>${cells.join('')}</tr>`;
  });
  const rest = rows > shown ? `<p class="output-rest">${more(rows - shown, 'row')}</p>` : '';
  return `<div class="table-box" role="group" tabindex="0" aria-label="Table ${escapeHtml(name)}"><table><thead><tr>${head}</tr></thead><tbody>${lines.join('')}</tbody></table>${rest}</div>`;
}

const heightOf = (columns: Column[]) => Math.max(0, ...columns.map(({ values }) => values.length));

function cell(value: number | string | undefined): string {
  const text = escapeHtml(cellText(value));
  return typeof value === 'number' ? `<td class="number">${text}</td>` : `<td>${text}</td>`;
}

/** A value as a table in the page says it. */
function cellText(value: number | string | undefined): string {
  return typeof value === 'number' ? formatNumber(value, DIGITS) : (value ?? '');
}

/** A figure carries all that its readout needs, so that one that was never run can be read too. */
function figure({ svg, legend, scales, facets, series }: Figure, over: string): string {
  const numbers = series.map(({ label, columns, rows }) => table(label, columns, rows)).join('');
  const details =
    numbers && `<details class="figure-numbers"><summary>Numbers</summary>${numbers}</details>`;
  const data = [scaleData('x', scales.x), scaleData('y', scales.y), facetData(facets)].join('');
  return `<figure data-figure${data}>${legend.join('')}<div class="figure-picture">${svg}${over}</div>${READOUT}${details}</figure>`;
}

/** A line that follows the pointer over its figure, and the one stop for the keys that read it. */
const READOUT =
  '<div class="figure-readout" data-readout role="application" tabindex="0" aria-label="Read the figure’s points with the arrow keys"></div>';

function scaleData(axis: string, scale: FigureScale | undefined): string {
  if (!scale) return '';
  const { type, domain, range, centres } = scale;
  return dataOf(`scale-${axis}`, { type, domain, range, centres });
}

function facetData(facets: Figure['facets']): string {
  return Object.entries(facets)
    .map(([name, { names, offsets }]) => dataOf(`facet-${name}`, { names, offsets }))
    .join('');
}

const dataOf = (name: string, value: unknown) =>
  ` data-${name}="${escapeHtml(JSON.stringify(value))}"`;

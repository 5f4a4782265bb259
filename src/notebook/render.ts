/**
 * From outputs to HTML. The build writes this into the page and the reader's browser
 * replaces it with the same, so that a page looks alike before and after a run.
 */
import { formatNumber } from './format.ts';
import type { Column, Figure, Output, Series } from './protocol.ts';

/** How many numbers of a vector, and rows of a table, are written out. */
const SHOWN = { vector: 16, rows: 50 };
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

/** All outputs of a cell, in order. */
export function renderOutputs(outputs: Output[]): string {
  return outputs.map(renderOutput).join('');
}

function renderOutput(output: Output): string {
  const name = escapeHtml(output.name);
  const label = output.kind === 'figure' ? '' : `<span class="output-name">${name}</span>`;
  return `<div class="output output-${output.kind}" data-output="${name}" aria-live="polite">${label}${body(output)}</div>`;
}

function body(output: Output): string {
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
      return figure(output.figure);
    case 'error':
      return `<span class="output-refusal">${escapeHtml(output.message)}</span>`;
  }
}

function vectorText(values: number[], length: number): string {
  const shown = values.slice(0, SHOWN.vector).map((value) => formatNumber(value, DIGITS));
  const rest = length - shown.length;
  return `[${shown.join(', ')}${rest > 0 ? `, … ${rest} more` : ''}]`;
}

function more(count: number, what: string): string {
  return count > 0 ? ` … ${count} more ${what}${count === 1 ? '' : 's'}` : '';
}

/** A table in a box of its own that scrolls by keyboard too, when it is wider than the page. */
function table(name: string, columns: Column[], rows: number): string {
  const head = columns.map(({ label }) => `<th scope="col">${escapeHtml(label)}</th>`).join('');
  const height = Math.max(0, ...columns.map(({ values }) => values.length));
  const shown = Math.min(height, SHOWN.rows);
  const lines = Array.from({ length: shown }, (_, row) => {
    const cells = columns.map(({ values }) => cell(values[row]));
    return `<tr>${cells.join('')}</tr>`;
  });
  const rest = rows > shown ? `<p class="output-rest">${more(rows - shown, 'row')}</p>` : '';
  return `<div class="table-box" role="region" tabindex="0" aria-label="Table ${escapeHtml(name)}"><table><thead><tr>${head}</tr></thead><tbody>${lines.join('')}</tbody></table>${rest}</div>`;
}

function cell(value: number | string | undefined): string {
  if (typeof value === 'number') return `<td class="number">${formatNumber(value, DIGITS)}</td>`;
  return `<td>${escapeHtml(value ?? '')}</td>`;
}

function figure({ svg, legend, series }: Figure): string {
  const numbers = series.map(seriesTable).join('');
  const details =
    numbers && `<details class="figure-numbers"><summary>Numbers</summary>${numbers}</details>`;
  return `<figure data-figure>${legend.join('')}${svg}${details}</figure>`;
}

function seriesTable({ label, columns, rows }: Series): string {
  return table(label, columns, rows);
}

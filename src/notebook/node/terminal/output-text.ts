/**
 * Outputs as lines of text, for a terminal.
 */
import { formatNumber, more, placeText } from '../../format.ts';
import type { Column, Log, Output, RunError } from '../../protocol.ts';
import { DIGITS, SHOWN } from '../../render/outputs.ts';

/** An output as text; `file` is where its figure was written. */
export function outputText(output: Output, file = ''): string {
  const { name } = output;
  switch (output.kind) {
    case 'number':
      return `${name} = ${formatNumber(output.value)}`;
    case 'vector':
      return `${name} = ${vectorText(output.values, output.length)}`;
    case 'text':
      return `${name} = ${printable(output.text)}${more(output.length - output.text.length, 'character')}`;
    case 'table':
      return `${name}\n${tableText(output.columns, output.rows)}`;
    case 'figure':
      return `${name} → ${file}\n  ${printable(output.figure.alt)}`;
    case 'error':
      return output.message;
  }
}

/** What a snippet wrote to the console. */
export function logText({ lines, dropped }: Log): string {
  return [...lines.map(printable), ...(dropped > 0 ? [more(dropped, 'line').trim()] : [])].join(
    '\n',
  );
}

/** `snippets/quadratic/roots.ts:3:14: RangeError: …`, then the calls that led there. */
export function errorText({ message, module, line, column, path = [] }: RunError): string {
  const at = (place: { module: string; line?: number; column?: number }) =>
    placeText(`snippets/${place.module}.ts`, place.line, place.column);
  const calls = path.slice(1).map((place) => `\n  called from ${at(place)}`);
  return `${at({ module, line, column })}: ${printable(message)}${calls.join('')}`;
}

/** Columns under their labels, with numbers aligned at the right. */
function tableText(columns: Column[], rows: number): string {
  const texts = columns.map(({ label, values }) => {
    const shown = values.slice(0, SHOWN.rows).map((value) => {
      return typeof value === 'number' ? formatNumber(value, DIGITS) : printable(value);
    });
    const cells = [printable(label), ...shown].map((text) => text.replaceAll('\n', ' '));
    const width = Math.max(...cells.map((text) => text.length));
    const right = values.length > 0 && values.every((value) => typeof value === 'number');
    return cells.map((text) => (right ? text.padStart(width) : text.padEnd(width)));
  });
  const height = Math.max(1, ...texts.map((cells) => cells.length));
  const lines = Array.from({ length: height }, (_, row) => {
    return `  ${texts.map((cells) => cells[row] ?? '').join('  ')}`.trimEnd();
  });
  const rest = more(rows - (height - 1), 'row');
  return [...lines, ...(rest ? [` ${rest}`] : [])].join('\n');
}

/** Replaces the control characters that a terminal would execute. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to replace.
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '�');
}

/** A vector as text, its rest counted. */
function vectorText(values: number[], length: number): string {
  const shown = values.slice(0, SHOWN.vector).map((value) => formatNumber(value, DIGITS));
  const rest = length - shown.length;
  return `[${shown.join(', ')}${rest > 0 ? `, … ${rest} more` : ''}]`;
}

/** A figure's numbers as CSV (RFC 4180): one table per series, separated by empty lines. */
import type { SeriesTable } from './figure-data.ts';

export function csvOf(tables: SeriesTable[]): string {
  return tables
    .map(({ headings, rows }) => [headings, ...rows].map((row) => row.map(field).join(',')))
    .map((lines) => `${lines.join('\r\n')}\r\n`)
    .join('\r\n');
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

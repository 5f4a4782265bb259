/** A figure's numbers as CSV (RFC 4180), every digit of them: one table per series, with empty lines between. */
import type { Series } from '../../protocol.ts';
import { valueText } from './figure-data.ts';

export function csvOf(series: Series[]): string {
  return series.map(tableOf).join('\r\n');
}

function tableOf({ columns }: Series): string {
  const { length } = columns[0]?.values ?? [];
  const rows = Array.from({ length }, (_, row) =>
    columns.map(({ values }) => valueText(values[row])),
  );
  const lines = [columns.map(({ label }) => label), ...rows].map((row) => row.map(field).join(','));
  return `${lines.join('\r\n')}\r\n`;
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

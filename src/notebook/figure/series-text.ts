/**
 * The series of a snippet's figures as text, by the names of its outputs. JSON has no NaN, no infinities
 * and no −0, so that those are written as `{ "number": "NaN" }`.
 */
import type { Series } from '../protocol.ts';

type SeriesByOutput = Record<string, Series[]>;

export function encodeSeries(series: SeriesByOutput): string {
  return JSON.stringify(series, (_, value) => {
    const isPlain = typeof value !== 'number' || (Number.isFinite(value) && !Object.is(value, -0));
    return isPlain ? value : { number: Object.is(value, -0) ? '-0' : String(value) };
  });
}

export function decodeSeries(text: string): SeriesByOutput {
  return JSON.parse(text, (_, value) => {
    const isNumber = typeof value === 'object' && value !== null && 'number' in value;
    return isNumber ? Number(value.number) : value;
  });
}

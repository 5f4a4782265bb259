/**
 * A number of a snippet quoted in a sentence: how it is named and printed.
 */
import { formatProse } from '../format.ts';
import type { Output } from '../protocol.ts';

/** The name of a quoted number: `quadratic/roots#larger`, or `…#roots[0]` for an element. */
export function valueKey(snippet: string, name: string, index?: number): string {
  return `${snippet}#${name}${index === undefined ? '' : `[${index}]`}`;
}

/** The number or text that `key` names, or `undefined` if `outputs` do not have it. */
export function exactValue(outputs: Output[], key: string): number | string | undefined {
  const [, name, index] = /#([^[]+)(?:\[(\d+)\])?$/.exec(key) ?? [];
  const output = outputs.find((candidate) => candidate.name === name);
  if (output?.kind === 'text' && index === undefined) return output.text;
  if (output?.kind === 'number' && index === undefined) return output.value;
  if (output?.kind !== 'vector' || index === undefined) return undefined;
  return output.values[Number(index)];
}

/** The same as text: a number with so many significant digits. */
export function quoteValue(outputs: Output[], key: string, digits: number): string | undefined {
  const value = exactValue(outputs, key);
  return typeof value === 'number' ? formatProse(value, digits) : value;
}

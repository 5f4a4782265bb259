/**
 * A number of a snippet quoted in a sentence: how it is named and printed.
 */
import { formatProse } from '../format.ts';
import type { Output } from '../protocol.ts';

/** The name of a quoted number: `quadratic/roots#larger`, or `…#roots[0]` for an element. */
export function valueKey(snippet: string, name: string, index?: number): string {
  return `${snippet}#${name}${index === undefined ? '' : `[${index}]`}`;
}

/** The text of the number that `key` names, or `undefined` if `outputs` do not have it. */
export function quoteValue(outputs: Output[], key: string, digits: number): string | undefined {
  const [, name, index] = /#([^[]+)(?:\[(\d+)\])?$/.exec(key) ?? [];
  const output = outputs.find((candidate) => candidate.name === name);
  if (output?.kind === 'text' && index === undefined) return output.text;
  if (output?.kind === 'number' && index === undefined) return formatProse(output.value, digits);
  if (output?.kind !== 'vector' || index === undefined) return undefined;
  const value = output.values[Number(index)];
  return value === undefined ? undefined : formatProse(value, digits);
}

/** A snippet's outputs by name, each as what it is expected to be. */

import type { Figure, InputValue, Output } from '../../src/notebook/protocol.ts';
import { readSnippets, runSnippet } from '../support/book.ts';

/** What a snippet gave, asked for by name. */
export interface Given {
  number(name: string): number;
  vector(name: string): number[];
  /** A table as rows, without the columns' names. */
  rows(name: string): (number | string)[][];
  figure(name?: string): Figure;
  /** The columns of the series of a figure with this label, by their own labels. */
  series(label: string): Record<string, (number | string)[]>;
}

/** Runs a snippet of the book, with its text as `edit` leaves it. */
export async function run(
  name: string,
  inputs: Record<string, InputValue> = {},
  edit: (source: string) => string = (source) => source,
): Promise<Given> {
  const snippets = readSnippets();
  const result = await runSnippet(name, inputs, { ...snippets, [name]: edit(snippets[name]) });
  if (result.error) throw new Error(`${name}.ts: ${result.error.message}`);

  function output<K extends Output['kind']>(kind: K, wanted: string): Extract<Output, { kind: K }> {
    const found = result.outputs.find((candidate) => candidate.name === wanted);
    if (found?.kind !== kind) {
      throw new Error(
        `${name}.ts: "${wanted}" is ${found?.kind ?? 'missing'}, expected a ${kind}.`,
      );
    }
    return found as Extract<Output, { kind: K }>;
  }
  const figure = (wanted = 'figure') => output('figure', wanted).figure;
  return {
    number: (wanted) => output('number', wanted).value,
    vector: (wanted) => output('vector', wanted).values,
    rows(wanted) {
      const { columns, rows } = output('table', wanted);
      return Array.from({ length: rows }, (_, row) => columns.map(({ values }) => values[row]));
    },
    figure,
    series(label) {
      const found = figure().series.find((candidate) => candidate.label === label);
      if (!found) throw new Error(`${name}.ts: the figure has no series "${label}".`);
      return Object.fromEntries(found.columns.map((column) => [column.label, column.values]));
    },
  };
}

/** Replaces one place of a text, which has to be there. */
export function replace(what: string, by: string): (source: string) => string {
  return (source) => {
    if (!source.includes(what)) throw new Error(`The snippet has no "${what}" any more.`);
    return source.replace(what, by);
  };
}

/** Whether each number is within `ulps` steps of 2⁻⁵², relative, of the expected; NaN and ±∞ exactly. */
export function agree(got: ArrayLike<number>, expected: readonly number[], ulps = 4): boolean {
  return (
    got.length === expected.length &&
    expected.every((value, i) => {
      if (!Number.isFinite(value) || value === 0) return Object.is(got[i], value);
      return Math.abs(got[i] - value) <= ulps * Number.EPSILON * Math.abs(value);
    })
  );
}

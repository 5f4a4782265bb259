/**
 * Sentences for mistakes that more than one place can find.
 */
import type { Output } from './protocol.ts';
import { didYouMean } from './suggest.ts';

/** `No snippet "quadratic/rots". Did you mean "quadratic/roots"?` */
export function noSnippet(name: string, snippets: Record<string, string>): string {
  const remedy = `Write snippets/${name}.ts, or name one that is there.`;
  return `No snippet "${name}".${didYouMean(name, Object.keys(snippets), remedy)}`;
}

/** `quadratic/roots.ts has no number "largr" to quote. Did you mean "larger"?` */
export function noValue(key: string, outputs: Output[]): string {
  const [snippet, name] = key.split('#');
  const vector = outputs.find((output) => output.name === name.replace(/\[\d+\]$/, ''));
  const names = outputs.map((output) => output.name);
  const remedy =
    vector?.kind === 'vector'
      ? ` "${vector.name}" is a vector of ${vector.length}: quote one element, from index={0} to index={${vector.length - 1}}.`
      : didYouMean(name, names, `It exports ${names.join(', ')}.`);
  return `${snippet}.ts has no number "${name}" to quote.${remedy}`;
}

/** `No file "core/rots.ts" to show. Did you mean "core/roots.ts"?` */
export function noSource(file: string, sources: Record<string, string>): string {
  const names = Object.keys(sources).map((name) => `${name}.ts`);
  return `No file "${file}" to show as a cell.${didYouMean(file, names, `There are ${names.join(', ')}.`)}`;
}

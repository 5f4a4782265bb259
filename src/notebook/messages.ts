/**
 * Sentences for mistakes that more than one place can find.
 */
import type { Output } from './protocol.ts';
import { didYouMean } from './suggest.ts';

/** `No snippet "softmax/overflw". Did you mean "softmax/overflow"?` */
export function noSnippet(name: string, snippets: Record<string, string>): string {
  const remedy = `Write snippets/${name}.ts, or name one that is there.`;
  return `No snippet "${name}".${didYouMean(name, Object.keys(snippets), remedy)}`;
}

/** `softmax/temperature.ts has no number "entropi". Did you mean "entropy"?` */
export function noValue(key: string, outputs: Output[]): string {
  const [snippet, name] = key.split('#');
  const names = outputs.map((output) => output.name);
  const remedy = `It exports ${names.join(', ')}; for an element of a vector add index={0}.`;
  return `${snippet}.ts has no number "${name}" to quote.${didYouMean(name, names, remedy)}`;
}

/** Python in the colours of listings. Nobody edits it, so the shapes of words are enough. */
import { element, type Markup } from './markup.ts';
import { symbolClass } from './symbols.ts';

const KEYWORD =
  /^(?:and|as|assert|break|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield)$/;

/** A comment, a string, a number or a word, in this order. */
const TOKEN =
  /(?<comment>#.*)|(?<string>[rbfu]{0,2}(?:"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'))|(?<number>\b\d[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?)|(?<word>[\p{L}_][\p{L}\p{N}_]*)|(?<operator>[-+*/%=<>@|&^~.,:;()[\]{}!]+)/giu;

/** Python as coloured parts, for inside `<pre><code>`. The text in them is the source, to the letter. */
export function highlightPython(source: string): Markup[] {
  const parts: Markup[] = [];
  let at = 0;
  for (const { 0: text, index, groups = {} } of source.matchAll(TOKEN)) {
    if (index > at) parts.push(source.slice(at, index));
    const named = classOf(text, groups);
    parts.push(named ? element('span', { class: named }, text) : text);
    at = index + text.length;
  }
  return [...parts, source.slice(at)];
}

function classOf(text: string, groups: Record<string, string | undefined>): string | undefined {
  if (groups.comment) return 'tok-comment';
  if (groups.string) return 'tok-string';
  if (groups.number) return 'tok-number';
  if (groups.operator) return 'tok-operator';
  if (/^(?:True|False|None)$/.test(text)) return 'tok-atom';
  return KEYWORD.test(text) ? 'tok-keyword' : symbolClass(text);
}

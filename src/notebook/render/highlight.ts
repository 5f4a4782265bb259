/**
 * A listing with its syntax coloured. The grammar and the class names (`tok-keyword`, …)
 * are those of the editor, so that nothing changes colour when a reader starts to edit.
 */
import { classHighlighter, highlightCode } from '@lezer/highlight';
import type { CodeLink } from './code-links.ts';
import { element, type Markup } from './markup.ts';
import { symbolClass } from './symbols.ts';
import { parse } from './syntax.ts';

/** Code as coloured parts, for inside `<pre><code>`: TypeScript, unless the tree is of another language. */
export function highlight(source: string, tree = parse(source)): Markup[] {
  return highlightLines(source, tree).flatMap((line, i) => (i === 0 ? line : ['\n', ...line]));
}

/** TypeScript as coloured parts, line by line. */
export function highlightLines(
  source: string,
  tree = parse(source),
  links: CodeLink[] = [],
): Markup[][] {
  const lines: Markup[][] = [[]];
  let offset = 0;
  highlightCode(
    source,
    tree,
    classHighlighter,
    (text, classes) => {
      const link = links.find(({ from, to }) => from === offset && to === offset + text.length);
      lines.at(-1)?.push(part(text, classes, link));
      offset += text.length;
    },
    () => {
      lines.push([]);
      offset += 1;
    },
  );
  return lines;
}

/** Classes of words that have no colour of their own (code.css). They need none in plain letters. */
const PLAIN = /^tok-(variableName|propertyName|className|namespace|labelName)( tok-definition)?$/;

function part(text: string, classes: string, link?: CodeLink): Markup {
  const symbol = /^tok-variableName/.test(classes) ? symbolClass(text) : undefined;
  const isPlain = PLAIN.test(classes) && /^[\w$ ]*$/.test(text);
  const named = symbol ?? ((!isPlain && classes) || undefined);
  if (!link) return named ? element('span', { class: named }, text) : text;
  const tabindex = link.isRepeated ? -1 : undefined;
  return element('a', { class: named, href: link.href, tabindex }, text);
}

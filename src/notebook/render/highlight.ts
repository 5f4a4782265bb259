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
  const lines: Part[][] = [[]];
  let offset = 0;
  highlightCode(
    source,
    tree,
    classHighlighter,
    (text, classes) => {
      const link = links.find(({ from, to }) => from === offset && to === offset + text.length);
      lines.at(-1)?.push({ text, link, className: classOf(text, classes) });
      offset += text.length;
    },
    () => {
      lines.push([]);
      offset += 1;
    },
  );
  return lines.map((parts) => joined(parts).map(markupOf));
}

/** A part of a line, with its colour and where it leads. */
type Part = { text: string; className: string | undefined; link: CodeLink | undefined };

/** Classes of words that have no colour of their own (code.css). They need none in plain letters. */
const PLAIN = /^tok-(variableName|propertyName|className|namespace|labelName)( tok-definition)?$/;
const SIGNS = 'tok-punctuation';

function classOf(text: string, classes: string): string | undefined {
  const symbol = /^tok-variableName/.test(classes) ? symbolClass(text) : undefined;
  if (symbol) return symbol;
  // Operators have the colour of punctuation, and often stand beside it.
  if (classes === 'tok-operator') return SIGNS;
  return PLAIN.test(classes) && /^[\w$ ]*$/.test(text) ? undefined : classes || undefined;
}

/** A line with signs that follow each other, and the spaces between them, in one part: it has many of them. */
function joined(parts: Part[]): Part[] {
  const line: Part[] = [];
  for (const [i, part] of parts.entries()) {
    const last = line.at(-1);
    const isSpace = part.className === undefined && !part.link && part.text.trim() === '';
    const className = isSpace ? parts[i + 1]?.className : part.className;
    if (last?.className === SIGNS && className === SIGNS) last.text += part.text;
    else line.push({ ...part });
  }
  return line;
}

function markupOf({ text, className, link }: Part): Markup {
  if (!link) return className ? element('span', { class: className }, text) : text;
  const tabindex = link.isRepeated ? -1 : undefined;
  return element('a', { class: className, href: link.href, tabindex }, text);
}

/**
 * A listing with its syntax coloured. The grammar and the class names (`tok-keyword`, …)
 * are those of the editor, so that nothing changes colour when a reader starts to edit.
 */
import { classHighlighter, highlightCode } from '@lezer/highlight';
import type { CodeLink } from './code-links.ts';
import { element, type Markup } from './markup.ts';
import { parse } from './syntax.ts';

/** TypeScript as coloured parts, for inside `<pre><code>`. */
export function highlight(source: string): Markup[] {
  return highlightLines(source).flatMap((line, i) => (i === 0 ? line : ['\n', ...line]));
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

function part(text: string, classes: string, link?: CodeLink): Markup {
  if (!link) return classes ? element('span', { class: classes }, text) : text;
  const tabindex = link.isRepeated ? -1 : undefined;
  return element('a', { class: classes || undefined, href: link.href, tabindex }, text);
}

/**
 * A listing with its syntax coloured. The grammar and the class names (`tok-keyword`, …)
 * are those of the editor, so that nothing changes colour when a reader starts to edit.
 */
import { classHighlighter, highlightCode } from '@lezer/highlight';
import { element, type Markup } from './markup.ts';
import { parse } from './syntax.ts';

/** TypeScript as coloured parts, for inside `<pre><code>`. */
export function highlight(source: string): Markup[] {
  return highlightLines(source).flatMap((line, i) => (i === 0 ? line : ['\n', ...line]));
}

/** TypeScript as coloured parts, line by line. */
export function highlightLines(source: string, tree = parse(source)): Markup[][] {
  const lines: Markup[][] = [[]];
  highlightCode(
    source,
    tree,
    classHighlighter,
    (text, classes) => {
      lines.at(-1)?.push(classes ? element('span', { class: classes }, text) : text);
    },
    () => {
      lines.push([]);
    },
  );
  return lines;
}

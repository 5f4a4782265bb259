/**
 * A listing with its syntax coloured. The grammar and the class names (`tok-keyword`, …)
 * are those of the editor, so that nothing changes colour when a reader starts to edit.
 */
import { classHighlighter, highlightCode } from '@lezer/highlight';
import { parser } from '@lezer/javascript';
import { element, type Markup } from './markup.ts';

const typescript = parser.configure({ dialect: 'ts' });

/** TypeScript as coloured parts, for inside `<pre><code>`. */
export function highlight(source: string): Markup[] {
  const parts: Markup[] = [];
  highlightCode(
    source,
    typescript.parse(source),
    classHighlighter,
    (text, classes) => {
      parts.push(classes ? element('span', { class: classes }, text) : text);
    },
    () => {
      parts.push('\n');
    },
  );
  return parts;
}

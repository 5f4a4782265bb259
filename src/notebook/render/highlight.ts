/**
 * A listing with its syntax coloured, as HTML. The grammar and the class names (`tok-keyword`, …)
 * are those of the editor, so that nothing changes colour when a reader starts to edit.
 */
import { classHighlighter, highlightCode } from '@lezer/highlight';
import { parser } from '@lezer/javascript';
import { escapeHtml } from './outputs.ts';

const typescript = parser.configure({ dialect: 'ts' });

/** TypeScript as HTML, for inside `<pre><code>`. */
export function highlight(source: string): string {
  let html = '';
  highlightCode(
    source,
    typescript.parse(source),
    classHighlighter,
    (text, classes) => {
      html += classes ? `<span class="${classes}">${escapeHtml(text)}</span>` : escapeHtml(text);
    },
    () => {
      html += '\n';
    },
  );
  return html;
}

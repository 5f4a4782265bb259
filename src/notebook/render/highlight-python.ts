/** Python in the colours of listings. Only the build needs it: nobody edits it in the page. */
import { parser } from '@lezer/python';
import { highlight } from './highlight.ts';
import type { Markup } from './markup.ts';

/** Python as coloured parts, for inside `<pre><code>`. The text in them is the source, to the letter. */
export const highlightPython = (source: string): Markup[] =>
  highlight(source, parser.parse(source));

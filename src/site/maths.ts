/** Formulas: `$…$` and `$$…$$` become KaTeX's HTML and MathML while the book is built. */
import katex from 'katex';
import { defineMdastPlugin } from 'satteri';

/** A Sätteri plugin that renders every formula, and stops the build at one that it cannot. */
export const maths = defineMdastPlugin({
  name: 'maths',
  inlineMath: (node) => ({ rawHtml: katex.renderToString(node.value) }),
  math: (node) => ({ rawHtml: katex.renderToString(node.value, { displayMode: true }) }),
});

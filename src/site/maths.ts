/**
 * Formulas: `$…$` and `$$…$$` become KaTeX's HTML and MathML while the book is built, with the book's
 * symbols in their colours.
 */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import katex, { type ParseError } from 'katex';
import { defineMdastPlugin } from 'satteri';
import { type Notation, notationMacros } from './notation.ts';
import type { Formula } from './reading-time.ts';

type Symbols = readonly Notation[];

/** Formulas that were rendered: the build draws each for its page, and again to know what its fonts need. */
const rendered = new WeakMap<Symbols, Map<string, string>>();

/** One formula as HTML. Throws KaTeX's own error if it cannot be read. */
export function renderFormula(tex: string, symbols: Symbols, displayMode = false): string {
  const known = rendered.get(symbols) ?? new Map<string, string>();
  rendered.set(symbols, known);
  const key = `${displayMode} ${tex}`;
  const html = known.get(key) ?? drawFormula(tex, symbols, displayMode);
  known.set(key, html);
  return html;
}

function drawFormula(tex: string, symbols: Symbols, displayMode: boolean): string {
  const html = katex.renderToString(tex, {
    displayMode,
    output: 'htmlAndMathml',
    throwOnError: true,
    macros: notationMacros(symbols),
    trust: ({ command }) => {
      if (command === '\\htmlClass') return true;
      throw new katex.ParseError(`${command} has no place in this book`);
    },
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  });
  // Search reads the MathML alone: not the TeX beside it, nor the same letters again as drawn. The TeX is
  // for the page's Markdown, and a built page is without it.
  return html
    .replace(/<annotation ([^>]*>)([^<]*)/, (_, rest, tex) => {
      return `<annotation data-pagefind-ignore ${rest}${withoutMarkdown(tex)}`;
    })
    .replace('<span class="katex-html"', '<span data-pagefind-ignore class="katex-html"');
}

/** Sätteri reads the text of HTML as Markdown, and would make one backslash of two and none of `\\,`. */
const withoutMarkdown = (text: string): string =>
  text.replace(/[\\*_`~[\]]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A page without the TeX of its formulas. */
export const withoutTex = (html: string): string =>
  html.replace(/<annotation [^>]*>[^<]*<\/annotation>/g, '');

const BETWEEN_BASES = '</span><span class="katex-base">';

/** A Sätteri plugin that renders every formula, and stops the build at one that it cannot read. */
export const maths = (symbols: Symbols) =>
  defineMdastPlugin({
    name: 'maths',
    options: { position: true },
    inlineMath(node, context) {
      const html = renderNode(node, symbols, fileOf(context.fileURL));
      const siblings = context.parent(node).children;
      const next = siblings[(context.indexOf(node) ?? -1) + 1];
      // Browsers may break a line behind a formula, so that a comma would begin the next one.
      const [sign] = (next?.type === 'text' && /^[,.;:!?)’]+/.exec(next.value)) || [];
      if (next?.type !== 'text' || !sign) return { rawHtml: html };
      context.setProperty(next, 'value', next.value.slice(sign.length));
      // Kept with its sign, the formula may still break where KaTeX would let it: between its bases. (MDX takes
      // what follows a `<wbr>` without its slash for what is in it.)
      const breakable = html.replaceAll(BETWEEN_BASES, '</span><wbr/><span class="katex-base">');
      return { rawHtml: `<span class="with-sign">${breakable}${sign}</span>` };
    },
    math: (node, { fileURL }) => ({ rawHtml: renderNode(node, symbols, fileOf(fileURL)) }),
  });

const fileOf = (url: URL | undefined) =>
  url ? relative(process.cwd(), fileURLToPath(url)) : 'a formula';

/** A formula of a file as HTML. Throws one sentence with file and line if it cannot be read. */
export function renderNode(node: Formula, symbols: Symbols, file: string): string {
  const displayMode = node.type === 'math';
  try {
    return renderFormula(node.value, symbols, displayMode);
  } catch (error) {
    const { rawMessage = String(error), position = 0 } = error as ParseError;
    const before = node.value.slice(0, position).split('\n').length - 1;
    const line = (node.position?.start.line ?? 1) + before + (displayMode ? 1 : 0);
    const tex = node.value.replace(/\s+/g, ' ').trim();
    throw new Error(`${file}:${line}: KaTeX cannot read the formula $${tex}$: ${rawMessage}.`);
  }
}

/** Where a page first uses each term of the glossary, and whether it links there. */
import { type MdastNode, mdxToMdast } from 'satteri';
import type { Definition } from './glossary.ts';

/** A piece of running text. */
interface Piece {
  text: string;
  /** Where it begins in the file. */
  offset: number;
  line: number;
  isLink: boolean;
}

/** The first use of a term on a page. */
export interface FirstUse {
  term: string;
  /** The words of the text: `learning rates`. */
  words: string;
  offset: number;
  line: number;
  isLink: boolean;
}

/**
 * The first use of each term in the running text of a page: not in headings, formulas and code, nor among
 * the sources. Words that have an everyday meaning as well are left to the author.
 */
export function firstUses(mdx: string, glossary: readonly Definition[]): FirstUse[] {
  const tree = mdxToMdast(mdx, { features: { math: true, frontmatter: true } });
  const pieces = [...piecesIn(tree)];
  const forms = glossary
    .filter(({ isOrdinary }) => !isOrdinary)
    .flatMap(({ term, forms }) => [term, ...forms].map((form) => ({ term, form })))
    // "Square root" is not a use of "root".
    .sort((a, b) => b.form.length - a.form.length);
  const termOf = new Map(forms.map(({ term, form }) => [form.toLowerCase(), term]));
  const written = forms.map(({ form }) => form.replace(/ /g, '\\s+')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${written})(?![\\p{L}\\p{N}-])`, 'giu');
  const found = new Map<string, FirstUse>();
  for (const { text, offset, line, isLink } of pieces) {
    for (const { 0: words, index } of text.matchAll(pattern)) {
      const term = termOf.get(words.toLowerCase().replace(/\s+/g, ' '));
      if (term === undefined || found.has(term)) continue;
      const before = text.slice(0, index).split('\n').length - 1;
      // The parser drops the indentation of a list, so the words may be a little further on.
      const at = Math.max(mdx.indexOf(words, offset + index), offset + index);
      found.set(term, { term, words, offset: at, line: line + before, isLink });
    }
  }
  return [...found.values()];
}

const SKIPPED = new Set(['heading', 'code', 'inlineCode', 'math', 'inlineMath', 'mdxjsEsm']);

function* piecesIn(node: MdastNode, isLink = false): Generator<Piece> {
  if (SKIPPED.has(node.type)) return;
  if (node.type === 'text') {
    const { offset = 0, line = 1 } = node.position?.start ?? {};
    yield { text: node.value, offset, line, isLink };
  }
  if (!('children' in node)) return;
  const isTerm = node.type === 'mdxJsxTextElement' && node.name === 'Term';
  for (const child of node.children) {
    if (child.type === 'heading' && isSources(child)) return;
    yield* piecesIn(child, isLink || isTerm || node.type === 'link');
  }
}

const isSources = (heading: MdastNode) =>
  'children' in heading &&
  heading.children.some((child) => child.type === 'text' && child.value === 'Sources');

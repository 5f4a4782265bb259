/** Blocks of a page as Markdown, with formulas as `$…$` and tables as GitHub writes them. */
import type { Element } from 'hast';
import { defaultHandlers, type Handle, toMdast } from 'hast-util-to-mdast';
import type { Nodes } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { mathToMarkdown } from 'mdast-util-math';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Notation } from '../notation.ts';
import { type CellBlock, cellElements, type PageBlocks, type SourceTexts } from './page-blocks.ts';

/** What Markdown is written with. */
export type Writing = {
  notation: readonly Notation[];
  /** Where a link of a page leads from elsewhere; none if it leads nowhere from there. */
  linkTo: (href: string) => string | undefined;
  /** Whether it is for a notebook of Observable, where formulas and `${…}` are code. */
  isForObservable?: boolean;
};

/** Stands for the dollar sign of code until all other ones are escaped. */
const DOLLAR = '\uE000';

/** These elements as Markdown. */
export function markdownOf(
  elements: Element[],
  { notation, linkTo, isForObservable }: Writing,
): string {
  const maths =
    (type: 'inlineMath' | 'math', other: Handle): Handle =>
    (state, node, parent) => {
      const { tex } = node.properties;
      if (typeof tex !== 'string') return other(state, node, parent);
      const value = plainTex(tex, notation);
      if (!isForObservable) return { type, value } as never;
      const tag = type === 'math' ? 'tex.block' : 'tex';
      return { type: 'html', value: `${DOLLAR}{${tag}\`${value}\`}` } as never;
    };
  const link: Handle = (state, node) => {
    const url = linkTo(String(node.properties.href ?? ''));
    const children = state.all(node);
    return url ? ({ type: 'link', url, children } as never) : (children as never);
  };
  const tree = toMdast(
    { type: 'root', children: elements },
    {
      handlers: {
        var: maths('inlineMath', defaultHandlers.var),
        hr: maths('math', defaultHandlers.hr),
        a: link,
      },
    },
  );
  const markdown = toMarkdown(tree as Nodes, {
    bullet: '-',
    emphasis: '*',
    fences: true,
    rule: '-',
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), mathToMarkdown()],
  });
  return isForObservable ? markdown.replaceAll('${', '$\\{').replaceAll(DOLLAR, '$') : markdown;
}

/** A whole page as Markdown; `codeOf` gives the text of a cell. */
export function pageMarkdown(
  { title, lead, blocks }: PageBlocks,
  texts: SourceTexts,
  writing: Writing,
): string {
  const elements = blocks.flatMap((block) =>
    'cell' in block ? cellElements(block.cell, codeOf(block.cell, texts)) : [block.element],
  );
  return [`# ${title}`, lead, markdownOf(elements, writing)].filter(Boolean).join('\n\n');
}

/** The text of a cell's module. */
export const codeOf = ({ name }: CellBlock, texts: SourceTexts): string => texts[name] ?? '';

/** TeX that any reader of formulas knows: the book's own macros are written out. */
function plainTex(tex: string, notation: readonly Notation[]): string {
  let plain = tex.replace(/\s*\n\s*/g, '\n');
  for (const { macro, tex: meant } of notation) {
    if (!macro) continue;
    const written = new RegExp(`(\\\\[a-zA-Z]+)?\\${macro}(?![a-zA-Z])`, 'g');
    const isLetter = /^[a-zA-Z]$/.test(meant);
    // A letter may not become a part of the command before it.
    plain = plain.replace(written, (_, command = '') =>
      isLetter ? `${command && `${command} `}${meant}` : `${command}{${meant}}`,
    );
  }
  return plain.trim();
}

/** How the code of a slide and what it gives are laid out, so that a room can read both. */
import { type AnyNode, type Element, isTag } from 'domhandler';
import { classesOf, partsOf } from './parts.ts';

/** How much code a slide has: the longest line and the number of lines. */
export type CodeSize = { columns: number; lines: number };

/** The parts of a cell that a slide may show one at a time, in the order in which they are shown. */
export type CellView = 'result' | 'code';

/** A slide is 64 by 36 units. In these units: what is readable, what a letter of code needs, and what there is. */
const READABLE = 0.8;
const LETTER = { width: 0.605, height: 1.6 };
const ROOM = { beside: 29.5, height: 23 };

/** The size of the listing in a cell as it is shown, with what is folded in it left out. */
export function codeSize(element: Element): CodeSize | undefined {
  const [listing] = partsOf(element, (part) => classesOf(part).includes('cell-listing'));
  if (!listing) return undefined;
  const shown = (node: AnyNode): string => {
    if (node.type === 'text') return node.data;
    // The name of a value at the end of a line is for those who do not see its place.
    if (!('children' in node) || classesOf(node).includes('output-name')) return '';
    const isFolded = isTag(node) && node.name === 'details';
    const children = isFolded
      ? node.children.filter((child) => isTag(child) && child.name === 'summary')
      : node.children;
    return children.map(shown).join('') + (isFolded ? '\n' : '');
  };
  const lines = shown(listing).trimEnd().split('\n');
  return { columns: Math.max(...lines.map((line) => line.length)), lines: lines.length };
}

/** Whether code is readable in half of a slide, with something else beside it. */
export const fitsBeside = ({ columns, lines }: CodeSize): boolean =>
  ROOM.beside / (LETTER.width * columns) >= READABLE &&
  ROOM.height / (LETTER.height * lines) >= READABLE;

/**
 * What a slide shows of a cell one after the other: a plate and its code, or an output and code that is not
 * readable beside it. `undefined` when it shows both at once.
 */
export function viewsOf(cell: Element): CellView[] | undefined {
  const code = codeSize(cell);
  const [outputs] = partsOf(cell, (part) => classesOf(part).includes('cell-outputs'));
  if (!code || !outputs?.children.some(isTag)) return undefined;
  const [plate] = partsOf(outputs, ({ attribs }) => attribs['data-size'] === 'plate');
  if (!plate && fitsBeside(code)) return undefined;
  const [first] = partsOf(cell, (part) =>
    classesOf(part).some((name) => ['cell-result', 'cell-program'].includes(name)),
  );
  return classesOf(first).includes('cell-result') ? ['result', 'code'] : ['code', 'result'];
}

/** How much wider than high the figure of a cell is; `undefined` without one. */
export function figureRatio(cell: Element): number | undefined {
  const [svg] = partsOf(cell, (part) => classesOf(part).includes('figure-plot'));
  const [width, height] = [svg?.attribs.width, svg?.attribs.height].map(Number);
  return width > 0 && height > 0 ? width / height : undefined;
}

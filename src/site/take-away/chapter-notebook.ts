/** A chapter on its way into a notebook, whatever the format. */
import type { Element } from 'hast';
import type { NotebookCells } from '../../notebook/standalone/notebook-cells.ts';
import type { Block, CellBlock } from './page-blocks.ts';

/** A notebook before it is written in one format or the other. */
export type ChapterNotebook = {
  title: string;
  /** What stands under the title, as Markdown. */
  opening: string;
  blocks: Block[];
  cells: NotebookCells;
};

/** A cell that a notebook can run. */
type NotebookCell = NonNullable<ReturnType<NotebookCells['cells']['get']>>;

/**
 * The parts of a notebook in their order: the elements of the text between two cells, and each cell that a
 * notebook can run. The others are part of the text, which leaves them out.
 */
export function notebookParts({
  blocks,
  cells: { cells },
}: ChapterNotebook): ({ text: Element[] } | { block: CellBlock; cell: NotebookCell })[] {
  const parts: ReturnType<typeof notebookParts> = [];
  let text: Element[] = [];
  for (const block of blocks) {
    const cell = 'cell' in block ? cells.get(block.cell.name) : undefined;
    if ('element' in block) text.push(block.element);
    else if (cell) {
      parts.push({ text }, { block: block.cell, cell });
      text = [];
    }
  }
  return [...parts, { text }];
}

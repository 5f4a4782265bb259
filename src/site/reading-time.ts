/** How long a page takes to read. */
import type { MdastNode } from 'satteri';

/** A formula of a page, as the parser gives it. */
export interface Formula {
  type: 'math' | 'inlineMath';
  value: string;
  position?: { start: { line: number } } | undefined;
}

const WORDS_A_MINUTE = 200;
/** Minutes for a component. An exercise is left out: it takes as long as it takes. */
const MINUTES: Record<string, number> = {
  Cell: 0.75,
  Source: 0.75,
  Formula: 0.25,
  Value: 1 / WORDS_A_MINUTE,
};

/** Whole minutes, at least one. */
export function readingMinutes(page: MdastNode): number {
  return Math.max(1, Math.round(minutesOf(page)));
}

function minutesOf(node: MdastNode): number {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return (node.value.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0) / WORDS_A_MINUTE;
    case 'inlineMath':
      return 1 / WORDS_A_MINUTE;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      if (node.name === 'Exercise' || node.name === 'Optional') return 0;
      return (MINUTES[node.name ?? ''] ?? 0) + sumOf(node.children);
    default:
      return 'children' in node ? sumOf(node.children) : 0;
  }
}

function sumOf(nodes: readonly MdastNode[]): number {
  return nodes.reduce((sum, node) => sum + minutesOf(node), 0);
}

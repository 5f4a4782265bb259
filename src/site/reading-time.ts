/**
 * How long a page takes to read, by a student who reads in a second language, moves what can be moved and
 * does the exercises.
 */
import type { MdastNode } from 'satteri';

/** A formula of a page, as the parser gives it. */
export interface Formula {
  type: 'math' | 'inlineMath';
  value: string;
  position?: { start: { line: number } } | undefined;
}

/**
 * Adults read plain prose of their first language at some 240 words a minute (Brysbaert 2019, a review of
 * 190 studies). A second language and a new subject take a third of that away.
 */
const WORDS_A_MINUTE = 160;

/**
 * Minutes for a component, besides the words in it. To read ten lines of code, move a slider and look twice
 * takes two; to follow a formula or to make a guess, half a minute.
 */
const MINUTES: Record<string, number> = {
  Cell: 2,
  Source: 2,
  Formula: 0.5,
  Predict: 0.5,
  Value: 1 / WORDS_A_MINUTE,
};

/** An exercise with its task, its hints, two or three tries, and its solution. */
const EXERCISE = 8;

/** Whole minutes for a page; from twenty on they are rounded to five, since they are known no better. */
export function pageMinutes(page: MdastNode): number {
  const minutes = readingMinutes([page]);
  return minutes < 20 ? minutes : 5 * Math.round(minutes / 5);
}

/** Whole minutes for parts of a page, at least one. */
export function readingMinutes(parts: readonly MdastNode[]): number {
  return Math.max(1, Math.round(sumOf(parts)));
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
      if (node.name === 'Exercise') return EXERCISE;
      // It is for a second reading.
      if (node.name === 'Optional') return 0;
      return (MINUTES[node.name ?? ''] ?? 0) + sumOf(node.children);
    default:
      return 'children' in node ? sumOf(node.children) : 0;
  }
}

function sumOf(nodes: readonly MdastNode[]): number {
  return nodes.reduce((sum, node) => sum + minutesOf(node), 0);
}

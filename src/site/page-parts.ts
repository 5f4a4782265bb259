/** What a page and each of its sections contain, and how long each takes. */
import Slugger from 'github-slugger';
import type { MdastNode } from 'satteri';
import { readingMinutes } from './reading-time.ts';

/** A page or one of its sections, with all that is below its heading. What is folded away does not count. */
export interface PagePart {
  /** The address inside the page; empty for the whole page. */
  id: string;
  /** The heading; empty for the whole page. */
  title: string;
  /** The ids of the sections that it is in. */
  within: string[];
  minutes: number;
  cells: number;
  /** The questions to predict. */
  predictions: number;
  /** The exercises it sets: `quadratic/vieta`. */
  exercises: string[];
}

/** The whole page, then its sections in order. */
export function pageParts(page: MdastNode): PagePart[] {
  const blocks = 'children' in page ? page.children : [];
  // An id depends on the headings before it, those inside of components too.
  const slugger = new Slugger();
  const ids = new Map<MdastNode, string>();
  for (const node of nodesIn(page)) {
    if (node.type === 'heading') ids.set(node, slugger.slug(textOf(node)));
  }
  const parts = [describe(blocks, { id: '', title: '', within: [] })];
  const around: { id: string; depth: number }[] = [];
  blocks.forEach((heading, start) => {
    if (heading.type !== 'heading') return;
    const { depth } = heading;
    const length = blocks
      .slice(start + 1)
      .findIndex((block) => block.type === 'heading' && block.depth <= depth);
    const section = blocks.slice(start, length < 0 ? blocks.length : start + 1 + length);
    while (around.length > 0 && around[around.length - 1].depth >= depth) around.pop();
    const id = ids.get(heading) ?? '';
    const within = ['', ...around.map(({ id }) => id)];
    parts.push(describe(section, { id, title: textOf(heading), within }));
    around.push({ id, depth });
  });
  return parts;
}

type Place = Pick<PagePart, 'id' | 'title' | 'within'>;

function describe(blocks: readonly MdastNode[], place: Place): PagePart {
  const uses = blocks.flatMap((block) => [...componentsIn(block)]);
  const count = (name: string) => uses.filter((use) => use.name === name).length;
  return {
    ...place,
    minutes: readingMinutes(blocks),
    cells: count('Cell'),
    predictions: count('Predict'),
    exercises: uses.flatMap(({ name, of }) => (name === 'Exercise' ? [of] : [])),
  };
}

/** All nodes of a tree, a parent before its children. */
export function* nodesIn(node: MdastNode): Generator<MdastNode> {
  yield node;
  if (!('children' in node)) return;
  for (const child of node.children) yield* nodesIn(child);
}

/** The components in a node with what they are of, without those in a part that is folded away. */
function* componentsIn(node: MdastNode): Generator<{ name: string; of: string }> {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    if (node.name === 'Optional') return;
    const of = node.attributes.find(
      (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'of',
    );
    yield { name: node.name ?? '', of: typeof of?.value === 'string' ? of.value : '' };
  }
  if (!('children' in node)) return;
  for (const child of node.children) yield* componentsIn(child);
}

function textOf(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

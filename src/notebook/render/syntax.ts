/**
 * The syntax tree of a snippet's text, for what a listing says of it. It is also made of a text that is
 * half written.
 */
import { parser } from '@lezer/javascript';

const typescript = parser.configure({ dialect: 'ts' });

/** A syntax tree. */
export type Tree = ReturnType<typeof typescript.parse>;

/** A node of it. */
export type SyntaxNode = Tree['topNode'];

/** Trees that were made, by text: a listing is read several times, and the build shows it on several pages. */
const trees = new Map<string, Tree>();
const MOST_TREES = 400;

/** The tree of a text. */
export function parse(source: string): Tree {
  const known = trees.get(source);
  if (known) return known;
  if (trees.size === MOST_TREES) trees.clear();
  const tree = typescript.parse(source);
  trees.set(source, tree);
  return tree;
}

/** The lines of a text begin here; the first begins at 0. */
export function lineStarts(source: string): number[] {
  const starts = [0];
  for (const { index } of source.matchAll(/\n/g)) starts.push(index + 1);
  return starts;
}

/** The line of an offset, counted from 1. */
export function lineAt(starts: number[], offset: number): number {
  const next = starts.findIndex((start) => start > offset);
  return next === -1 ? starts.length : next;
}

/** The statements of a module. */
export function statementsOf(tree: Tree): SyntaxNode[] {
  const statements: SyntaxNode[] = [];
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) statements.push(node);
  return statements;
}

/** The names that a node declares, wherever in it, each with its place; not those inside functions. */
export function definitionsIn(node: SyntaxNode): SyntaxNode[] {
  if (node.name === 'VariableDefinition') return [node];
  if (/^(ParamList|Block|ArrowFunction|FunctionExpression|ClassBody)$/.test(node.name)) return [];
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    found.push(...definitionsIn(child));
  }
  return found;
}

/**
 * An exercise may ask for a function that a module of the book exports already. Its `checks.ts` says
 * so, `export const yourself = ['roots'];`, and an answer that imports such a function is refused.
 */
import { parser } from '@lezer/javascript';
import type { RunError } from '../protocol.ts';
import { exerciseFiles } from './exercise-files.ts';

const typescript = parser.configure({ dialect: 'ts' });

type Node = ReturnType<typeof typescript.parse>['topNode'];

/** The last checks that were read, which are asked for each answer to them. */
let read = { checks: '', names: [] as string[] };

/** The functions that the reader is to write, as the text of an exercise's `checks.ts` names them. */
export function namesToWrite(checks: string): string[] {
  if (read.checks !== checks) read = { checks, names: readNames(checks) };
  return read.names;
}

function readNames(checks: string): string[] {
  const nodes = nodesIn(checks);
  const list = nodes.find(
    (node) =>
      node.name === 'VariableDeclaration' &&
      node.parent?.name === 'ExportDeclaration' &&
      textOf(node.getChild('VariableDefinition'), checks) === 'yourself',
  );
  const isInList = ({ from, to }: Node) => list && from >= list.from && to <= list.to;
  return nodes
    .filter((node) => node.name === 'String' && isInList(node))
    .map((string) => textOf(string, checks));
}

/**
 * Why an answer is not checked: it imports a function that it should write (by name, as a member of
 * `import * as`, or to export it again), or it imports a solution. `undefined` when it does neither.
 */
export function refusedImport(
  exercise: string,
  answer: string,
  snippets: Record<string, string>,
): RunError | undefined {
  const { starter, checks } = exerciseFiles(exercise);
  const toWrite = namesToWrite(snippets[checks] ?? '');
  const nodes = nodesIn(answer);
  const namespaces = nodes
    .filter(({ name, parent }) => name === 'Star' && parent?.name === 'ImportDeclaration')
    .map(({ parent }) => textOf(parent?.getChild('VariableDefinition'), answer));
  for (const node of nodes) {
    const name = takenName(node, answer, namespaces);
    const what = name === ALL ? toWrite[0] : toWrite.find((each) => each === name);
    if (!what && !isSolution(node, answer)) continue;
    const advice = what ? 'Do not import it.' : 'Do not import a solution.';
    const message = `This exercise asks you to write ${what ?? 'the answer'} yourself. ${advice}`;
    return { kind: 'import', module: starter, message, ...placeAt(node.from, answer) };
  }
  return undefined;
}

/** Stands for every name that a module of the book exports: `export * from '#algebra'`. */
const ALL = '*';

/** The name that a node of an answer takes from another module, if it takes one. */
function takenName(node: Node, answer: string, namespaces: string[]): string | undefined {
  const { parent, prevSibling, firstChild, lastChild } = node;
  const isNamespace = (of?: Node | null) => namespaces.includes(textOf(of, answer));
  switch (node.name) {
    case 'Star': {
      const isExportAll = parent?.name === 'ExportDeclaration' && !parent.getChild('as');
      const from = textOf(parent?.getChild('String'), answer);
      return isExportAll && !from.startsWith('.') ? ALL : undefined;
    }
    case 'MemberExpression': {
      const member = lastChild?.name === ']' ? lastChild.prevSibling : lastChild;
      return isNamespace(firstChild) ? textOf(member, answer) : undefined;
    }
    case 'PatternProperty': {
      const from = parent?.parent?.getChild('VariableName');
      return from && isNamespace(from) ? textOf(firstChild, answer) : undefined;
    }
    default: {
      const isInGroup = parent?.name === 'ImportGroup' || parent?.name === 'ExportGroup';
      const isFromElsewhere = isInGroup && parent.parent?.getChild('String');
      // In `a as b` it is `a` that the other module exports.
      return isFromElsewhere && prevSibling?.name !== 'as' ? textOf(node, answer) : undefined;
    }
  }
}

/** Whether a node says that the module to import from is the solution of an exercise. */
function isSolution(node: Node, answer: string): boolean {
  const isSpecifier = node.name === 'String' && /^(Im|Ex)portDecl/.test(node.parent?.name ?? '');
  return isSpecifier && /(^|\/)solution\.ts$/.test(textOf(node, answer));
}

/** Every node of a text's syntax tree, in the order of the text. */
function nodesIn(source: string): Node[] {
  const nodes: Node[] = [];
  typescript.parse(source).iterate({ enter: ({ node }) => void nodes.push(node) });
  return nodes;
}

/** What a node says, a string without its quotes; nothing where there is no node. */
function textOf(node: Node | null | undefined, source: string): string {
  const text = node ? source.slice(node.from, node.to) : '';
  return node?.name === 'String' ? text.slice(1, -1) : text;
}

function placeAt(offset: number, source: string): { line: number; column: number } {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) as string).length + 1 };
}

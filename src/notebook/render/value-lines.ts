/**
 * The lines of a snippet at which the values of its exports stand: where their names are declared.
 */
import { regionsOf } from './regions.ts';
import {
  definitionsIn,
  lineAt,
  lineStarts,
  parse,
  type SyntaxNode,
  statementsOf,
} from './syntax.ts';

/** Where a name is declared: the line, counted from 1, and the offset in the text. */
export type DeclaredAt = { line: number; offset: number };

/** Where each exported name is declared. Those whose lines are folded are left out. */
export function valueLines(source: string, tree = parse(source)): Map<string, DeclaredAt> {
  const starts = lineStarts(source);
  const regions = regionsOf(source, tree);
  const lines = new Map<string, DeclaredAt>();
  for (const statement of statementsOf(tree)) {
    if (statement.name !== 'ExportDeclaration') continue;
    for (const node of exportedIn(statement)) {
      const line = lineAt(starts, node.from);
      const isFolded = regions.some(({ first, last }) => first <= line && line <= last);
      if (isFolded) continue;
      lines.set(source.slice(node.from, node.to), { line, offset: node.from });
    }
  }
  return lines;
}

/** The names that a statement exports, each with its place. */
function exportedIn(statement: SyntaxNode): SyntaxNode[] {
  const declaration = statement.getChild('VariableDeclaration');
  if (declaration) return definitionsIn(declaration);
  const asDefault = statement.getChild('default');
  if (asDefault) return [asDefault];
  const group = statement.getChild('ExportGroup');
  // In `a as b` it is `b` that is exported.
  return (group?.getChildren('VariableName') ?? []).filter(
    ({ nextSibling }) => nextSibling?.name !== 'as',
  );
}

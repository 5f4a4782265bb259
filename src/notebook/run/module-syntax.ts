/**
 * What a module imports and exports, read from its syntax tree.
 */
import type { Declaration, Node, Pattern, Program } from 'acorn';

/** A place in the source; line and column are counted from 1. */
export type Position = { line: number; column: number };

/** One `import … from 'specifier'` (or `export … from`) of a module. */
export type ImportedModule = {
  specifier: string;
  /** The imported names, each with its place; empty for `import * as` and bare imports. */
  names: { name: string; position: Position }[];
  position: Position;
  /** Whether it is an `export * from`, which exports again all that the other module exports. */
  exportsAll: boolean;
};

/** The imports of a module, in order; `at` gives the place of a node in the source. */
export function importsOf(program: Program, at: (node: Node) => Position): ImportedModule[] {
  const imports: ImportedModule[] = [];
  for (const node of program.body) {
    const fromElsewhere =
      node.type === 'ImportDeclaration' ||
      node.type === 'ExportNamedDeclaration' ||
      node.type === 'ExportAllDeclaration';
    if (!fromElsewhere || !node.source) continue;
    const names: ImportedModule['names'] = [];
    for (const specifier of 'specifiers' in node ? node.specifiers : []) {
      if (specifier.type === 'ImportSpecifier') {
        names.push({ name: nameOf(specifier.imported), position: at(specifier) });
      } else if (specifier.type === 'ImportDefaultSpecifier') {
        names.push({ name: 'default', position: at(specifier) });
      } else if (specifier.type === 'ExportSpecifier') {
        names.push({ name: nameOf(specifier.local), position: at(specifier) });
      }
    }
    imports.push({
      specifier: String(node.source.value),
      names,
      position: at(node.source),
      exportsAll: node.type === 'ExportAllDeclaration' && !node.exported,
    });
  }
  return imports;
}

/** The exported names in the order written. (A module namespace has them in alphabetical order.) */
export function exportsOf(program: Program): string[] {
  const names: string[] = [];
  for (const node of program.body) {
    if (node.type === 'ExportDefaultDeclaration') names.push('default');
    if (node.type === 'ExportAllDeclaration' && node.exported) names.push(nameOf(node.exported));
    if (node.type !== 'ExportNamedDeclaration') continue;
    for (const specifier of node.specifiers) names.push(nameOf(specifier.exported));
    const { declaration } = node;
    if (declaration) names.push(...declaredNames(declaration));
  }
  return names;
}

/** The names that a declaration declares. */
export function declaredNames(declaration: Declaration): string[] {
  if (declaration.type !== 'VariableDeclaration') return [declaration.id.name];
  return declaration.declarations.flatMap(({ id }) => boundNames(id));
}

/** The names that a pattern binds: `a`, `{ a, b: c }`, `[d, ...e]`. */
function boundNames(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        boundNames(property.type === 'Property' ? property.value : property.argument),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element ? boundNames(element) : []));
    case 'RestElement':
      return boundNames(pattern.argument);
    case 'AssignmentPattern':
      return boundNames(pattern.left);
    default:
      return [];
  }
}

/** The name in an import or export, which may be written as a string. */
export function nameOf(node: { type: string } & ({ name: string } | { value?: unknown })): string {
  return 'name' in node ? node.name : String(node.value);
}

/** The first `import(…)` or `import.meta` in a module, which the body of a function cannot have. */
export function loadedWhileRunning(program: Program): Node | undefined {
  const pending: unknown[] = [program];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const { type } = next as { type?: string };
    if (type === 'ImportExpression' || (type === 'MetaProperty' && isImportMeta(next)))
      return next as Node;
    pending.push(...Object.values(next));
  }
  return undefined;
}

/** Whether it is `import.meta`, and not `new.target`. */
const isImportMeta = (node: object) =>
  (node as { meta?: { name?: string } }).meta?.name === 'import';

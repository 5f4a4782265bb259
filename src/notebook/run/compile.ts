/**
 * Compiles a snippet's TypeScript to JavaScript that the engine can import. Every position in the
 * result can be mapped back to a line and column of the text that the reader typed.
 */
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { type Node, type Program, parse } from 'acorn';
import { transform } from 'sucrase';
import type { RunError } from '../protocol.ts';

/** A place in the source; line and column are counted from 1. */
export type Position = { line: number; column: number };

/** One `import … from 'specifier'` (or `export … from`) of a module. */
export type ImportedModule = {
  specifier: string;
  /** The imported names, each with its place; empty for `import * as` and bare imports. */
  names: { name: string; position: Position }[];
  position: Position;
  /** Where the quoted specifier is in `code`. */
  start: number;
  end: number;
};

/** A module ready to be linked. */
export type CompiledModule = {
  /** Its name, such as `quadratic/roots`. */
  module: string;
  /** JavaScript, with the import specifiers as written. */
  code: string;
  imports: ImportedModule[];
  /** The exported names, in the order written. */
  exports: string[];
  /** Whether it uses `console` without declaring its own. */
  usesConsole: boolean;
  /** Maps a place in `code` (line and column from 1) to the source. */
  original(line: number, column: number): Position;
};

/** An error with a place in a module's source. */
export class NotebookError extends Error {
  readonly detail: RunError;

  constructor(detail: RunError) {
    super(detail.message);
    this.name = 'NotebookError';
    this.detail = detail;
  }
}

/**
 * Compiles one module.
 *
 * @throws NotebookError of kind `syntax`, with line and column, when the text is not a module.
 */
export function compile(module: string, source: string): CompiledModule {
  const { code, map } = stripTypes(module, source);
  const original = (line: number, column: number): Position => {
    const found = originalPositionFor(map, { line, column: Math.max(0, column - 1) });
    return { line: found.line ?? line, column: (found.column ?? column - 1) + 1 };
  };
  const program = parseModule(module, code, original);
  const at = (node: Node): Position =>
    original(node.loc?.start.line ?? 1, (node.loc?.start.column ?? 0) + 1);
  return {
    module,
    code,
    imports: importsOf(program, at),
    exports: exportsOf(program),
    usesConsole: /\bconsole\b/.test(code) && !declared(program).includes('console'),
    original,
  };
}

function stripTypes(module: string, source: string): { code: string; map: TraceMap } {
  try {
    const { code, sourceMap } = transform(source, {
      transforms: ['typescript'],
      disableESTransforms: true,
      preserveDynamicImport: true,
      keepUnusedImports: true,
      filePath: module,
      sourceMapOptions: { compiledFilename: module },
    });
    return { code, map: new TraceMap(JSON.stringify(sourceMap)) };
  } catch (error) {
    // Sucrase writes "Error transforming NAME: MESSAGE (LINE:COLUMN)" and counts both from 1.
    const { message, loc } = error as Error & { loc?: Position };
    throw syntaxError(module, message.replace(/^Error transforming [^:]*: /, ''), loc);
  }
}

/** Finds mistakes that Sucrase accepts: a name declared twice, `return` outside a function. */
function parseModule(
  module: string,
  code: string,
  original: (line: number, column: number) => Position,
): Program {
  try {
    return parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
  } catch (error) {
    const { message, loc } = error as SyntaxError & { loc?: { line: number; column: number } };
    throw syntaxError(module, message, loc && original(loc.line, loc.column + 1));
  }
}

function syntaxError(module: string, message: string, position?: Position): NotebookError {
  const text = message.replace(/ \(\d+:\d+\)$/, '');
  return new NotebookError({
    kind: 'syntax',
    module,
    message: text,
    line: position?.line,
    column: position?.column,
  });
}

function importsOf(program: Program, at: (node: Node) => Position): ImportedModule[] {
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
      start: node.source.start,
      end: node.source.end,
    });
  }
  return imports;
}

/** The exported names in the order written. (A module namespace has them in alphabetical order.) */
function exportsOf(program: Program): string[] {
  const names: string[] = [];
  for (const node of program.body) {
    if (node.type === 'ExportDefaultDeclaration') names.push('default');
    if (node.type !== 'ExportNamedDeclaration') continue;
    for (const specifier of node.specifiers) names.push(nameOf(specifier.exported));
    const { declaration } = node;
    if (declaration?.type === 'VariableDeclaration') {
      for (const { id } of declaration.declarations) names.push(...boundNames(id));
    } else if (declaration?.id) {
      names.push(declaration.id.name);
    }
  }
  return names;
}

/** The names that a module declares at its top level. */
function declared(program: Program): string[] {
  return program.body.flatMap((node) => {
    if (node.type === 'ImportDeclaration') return node.specifiers.map(({ local }) => local.name);
    const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
    if (declaration?.type === 'VariableDeclaration') {
      return declaration.declarations.flatMap(({ id }) => boundNames(id));
    }
    const named =
      declaration?.type === 'FunctionDeclaration' || declaration?.type === 'ClassDeclaration';
    return named ? [declaration.id.name] : [];
  });
}

type Pattern = import('acorn').Pattern;

/** The names that a declaration binds: `a`, `{ a, b: c }`, `[d, ...e]`. */
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

function nameOf(node: { type: string } & ({ name: string } | { value?: unknown })): string {
  return 'name' in node ? node.name : String(node.value);
}

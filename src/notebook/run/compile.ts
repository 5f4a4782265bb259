/**
 * Compiles a snippet's TypeScript to the body of a function: a module that can be evaluated many times
 * and leaves nothing behind. What it imports is given to the function, what it exports is taken from it.
 * Every position in the result can be mapped back to a line and column of the text that the reader typed.
 */
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { type Node, type Program, parse } from 'acorn';
import { transform } from 'sucrase';
import type { RunError } from '../protocol.ts';
import { functionBody, LINES_BEFORE } from './function-body.ts';
import {
  exportsOf,
  type ImportedModule,
  importsOf,
  loadedWhileRunning,
  type Position,
} from './module-syntax.ts';

/** A module ready to be linked. */
export type CompiledModule = {
  /** Its name, such as `quadratic/roots`. */
  module: string;
  /** JavaScript: the body of an async function of `$imports` and `$exports`; see {@link functionBody}. */
  code: string;
  imports: ImportedModule[];
  /** The exported names, in the order written, without those of an `export * from`. */
  exports: string[];
  /** Maps a place in `code` (line and column from 1) to the source. */
  original(line: number, column: number): Position;
};

/**
 * What the build has made of a text of the book, so that a reader's browser need not: all of a compiled
 * module but its places, which only an error asks for.
 */
export type CompiledText = Pick<CompiledModule, 'code' | 'imports' | 'exports'>;

/** The compiled module that a text of the book is. */
export function restore(module: string, source: string, compiled: CompiledText): CompiledModule {
  let whole: CompiledModule | undefined;
  const original = (line: number, column: number) => {
    whole ??= compile(module, source);
    return whole.original(line, column);
  };
  return { module, ...compiled, original };
}

/** An error with a place in a module's source. */
export class NotebookError extends Error {
  readonly detail: RunError;

  constructor(detail: RunError) {
    super(detail.message);
    this.name = 'NotebookError';
    this.detail = detail;
  }
}

/** The last text of each module that was compiled: a build links it, runs it and writes it for readers. */
const last = new Map<string, { source: string; compiled: CompiledModule }>();

/**
 * Compiles one module.
 *
 * @throws NotebookError of kind `syntax`, with line and column, when the text is not a module.
 */
export function compile(module: string, source: string): CompiledModule {
  const known = last.get(module);
  if (known?.source === source) return known.compiled;
  const compiled = compileNow(module, source);
  last.set(module, { source, compiled });
  return compiled;
}

function compileNow(module: string, source: string): CompiledModule {
  const { code, map } = stripTypes(module, source);
  const position = (line: number, column: number): Position => {
    const found = originalPositionFor(map, { line, column: Math.max(0, column - 1) });
    return { line: found.line ?? line, column: (found.column ?? column - 1) + 1 };
  };
  const program = parseModule(module, code, position);
  const at = (node: Node): Position =>
    position(node.loc?.start.line ?? 1, (node.loc?.start.column ?? 0) + 1);
  const late = loadedWhileRunning(program);
  if (late) {
    const message =
      "A snippet cannot import while it runs. Write import { … } from '…' at its top.";
    throw new NotebookError({ kind: 'import', module, message, ...at(late) });
  }
  return {
    module,
    code: functionBody(code, program),
    imports: importsOf(program, at),
    exports: exportsOf(program),
    original: (line, column) => position(line - LINES_BEFORE, column),
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

/**
 * The import graph of a run: which modules the targets need, whether each import exists and is
 * allowed, and an order in which every module comes after those it imports.
 */

import { sourceFolder } from '../book.ts';
import { noSnippet } from '../messages.ts';
import { didYouMean } from '../suggest.ts';
import type { Builtins } from './builtins.ts';
import { type CompiledModule, compile, NotebookError } from './compile.ts';
import type { ImportedModule } from './module-syntax.ts';

/** What an import refers to: another module of the run, or one of the kernel's own. */
export type Target = { module: string } | { builtin: string };

/** A module whose imports are all resolved, or the error that says which one is not. */
export type Linked =
  | {
      module: string;
      compiled: CompiledModule;
      /** The target of each of `compiled.imports`. */
      targets: Target[];
      error?: undefined;
    }
  | { module: string; error: NotebookError };

/**
 * Compiles the modules that `targets` need and sorts them. An error is kept with its module: one
 * bad module does not keep the others from running.
 */
export function link(
  targets: string[],
  modules: Record<string, string>,
  builtins: Builtins,
  compileModule: (module: string, source: string) => CompiledModule = compile,
): Linked[] {
  const order: Linked[] = [];
  const done = new Set<string>();

  const visit = (module: string, path: string[]): void => {
    if (done.has(module)) return;
    done.add(module);
    try {
      const compiled = compileModule(module, modules[module]);
      const targets = compiled.imports.map((imported) => {
        const target = resolve(compiled, imported, modules, builtins);
        if ('module' in target) {
          const cycle = [...path, module].indexOf(target.module);
          if (cycle >= 0) throw cycleError(compiled, imported, [...path, module].slice(cycle));
          visit(target.module, [...path, module]);
        }
        checkNames(compiled, imported, exportsOf(target));
        return target;
      });
      order.push({ module, compiled, targets });
    } catch (error) {
      if (!(error instanceof NotebookError)) throw error;
      order.push({ module, error });
    }
  };

  /** What a target exports; `undefined` when that is not known, because the target has an error. */
  const exportsOf = (target: Target): string[] | undefined => {
    if ('builtin' in target) return Object.keys(builtins[target.builtin]);
    const linked = order.find(({ module }) => module === target.module);
    if (!linked || linked.error) return undefined;
    const all = linked.targets.filter((_, i) => linked.compiled.imports[i].exportsAll);
    return [...linked.compiled.exports, ...all.flatMap((from) => exportsOf(from) ?? [])];
  };

  const notFound = (module: string) =>
    new NotebookError({ kind: 'import', module, message: noSnippet(module, modules) });

  for (const target of targets) {
    if (Object.hasOwn(modules, target)) visit(target, []);
    else order.push({ module: target, error: notFound(target) });
  }
  return order;
}

/**
 * Resolves one import of a module.
 *
 * @throws NotebookError of kind `import`, at the specifier, when it is missing or not allowed.
 */
function resolve(
  { module }: CompiledModule,
  { specifier, position }: ImportedModule,
  modules: Record<string, string>,
  builtins: Builtins,
): Target {
  const fail = (message: string) =>
    new NotebookError({ kind: 'import', module, message, ...position });
  // If the reader edited a module of the book, its files are modules of the run like any other.
  const entry = `${sourceFolder(specifier)}/index`;
  if (specifier.startsWith('#') && Object.hasOwn(modules, entry)) return { module: entry };
  if (Object.hasOwn(builtins, specifier)) return { builtin: specifier };
  if (!/^\.\.?\//.test(specifier)) {
    const allowed = Object.keys(builtins);
    throw fail(
      `A snippet cannot import "${specifier}".${didYouMean(specifier, allowed)} It may import ${allowed.join(', ')} and other snippets, such as "./other.ts".`,
    );
  }
  const path = pathFrom(module, specifier);
  if (!path.endsWith('.ts')) {
    throw fail(`"${specifier}" needs the file's ending: write "${specifier}.ts".`);
  }
  const name = path.slice(0, -'.ts'.length);
  if (!Object.hasOwn(modules, name)) {
    throw fail(noSnippet(name, modules));
  }
  return { module: name };
}

/** From before any snippet ran: in a reader's browser, snippets are not given it. */
const { URL } = globalThis;

/** The path that a relative specifier in a module leads to: `./naive.ts` in `quadratic/roots` → `quadratic/naive.ts`. */
export function pathFrom(module: string, specifier: string): string {
  return new URL(specifier, `book:/${module}`).pathname.slice(1);
}

function cycleError(
  { module }: CompiledModule,
  { position }: ImportedModule,
  cycle: string[],
): NotebookError {
  const path = [...cycle, cycle[0]].map((name) => `${name}.ts`).join(' → ');
  const message = `These snippets import each other in a circle: ${path}. Move what they share into a snippet of its own.`;
  return new NotebookError({ kind: 'import', module, message, ...position });
}

/** Checks that imported names exist. Unlike an engine, its error has a place and a suggestion. */
function checkNames({ module }: CompiledModule, imported: ImportedModule, known?: string[]): void {
  for (const { name, position } of known ? imported.names : []) {
    if (known?.includes(name)) continue;
    const message = `"${imported.specifier}" has no export "${name}".${didYouMean(name, known ?? [], `It exports ${known?.slice(0, 12).join(', ') || 'nothing'}.`)}`;
    throw new NotebookError({ kind: 'import', module, message, ...position });
  }
}

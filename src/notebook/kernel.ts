/**
 * Runs snippets. The same kernel serves the build, the tests, a terminal and the reader's browser;
 * an {@link Engine} tells it how the place it is in imports a text as a module.
 */
import { type CompiledModule, compile, NotebookError } from './compile.ts';
import { type Builtins, type Linked, link, type Target } from './graph.ts';
import { describeOutput } from './outputs.ts';
import type {
  InputSpec,
  InputValue,
  ModuleResult,
  Output,
  RunError,
  RunRequest,
  RunResponse,
} from './protocol.ts';
import { lendNotebook } from './snippet-api.ts';

/** How a place turns text into a module. */
export type Engine = {
  /** An address from which `import()` gives the module with this text, evaluated afresh. */
  addressOf(code: string): string;
  /** The address is not needed any more. */
  release?(address: string): void;
};

export type Kernel = { run(request: RunRequest): Promise<RunResponse> };

/** A module of the run whose imports all lead somewhere. */
type Module = Extract<Linked, { compiled: CompiledModule }>;

/** What a module was last evaluated with; when all of that is as it was, so is the module. */
type Evaluated = {
  source: string;
  inputs: string;
  /** The runs of the modules it imported. */
  imported: number[];
  address: string;
  run: number;
};

/**
 * Where a module's text finds what its kernel offers, and the count of evaluations, so that two of
 * the same text never have the same address. One for all kernels of a process: a bundler may make
 * two copies of this file, but there is one cache of modules.
 */
type Shelf = { kernels: Builtins[]; runs: number };

const SHELF = 'cross-entropy-notebook';

function theShelf(): Shelf {
  const everywhere = globalThis as Record<symbol, unknown>;
  everywhere[Symbol.for(SHELF)] ??= { kernels: [], runs: 0 };
  return everywhere[Symbol.for(SHELF)] as Shelf;
}

/** Makes a kernel whose snippets may import `builtins` and each other. */
export function createKernel(builtins: Builtins, engine: Engine): Kernel {
  const shelf = theShelf();
  const number = shelf.kernels.push(builtins) - 1;
  const shims = new Map<string, string>();
  const compiledModules = new Map<string, { source: string; compiled: CompiledModule }>();
  const evaluated = new Map<string, Evaluated>();
  /** Every address ever evaluated, so that a stack frame in it can be led back to its module. */
  const moduleAt = new Map<string, CompiledModule>();
  let queue: Promise<unknown> = Promise.resolve();

  function compileOnce(module: string, source: string): CompiledModule {
    const known = compiledModules.get(module);
    if (known?.source === source) return known.compiled;
    const compiled = compile(module, source);
    compiledModules.set(module, { source, compiled });
    return compiled;
  }

  /** One after the other, so that inputs and errors belong to the module that is running. */
  function run(request: RunRequest): Promise<RunResponse> {
    const response = queue.then(() => runNow(request));
    queue = response.catch(() => undefined);
    return response;
  }

  async function runNow(request: RunRequest): Promise<RunResponse> {
    const { modules, targets, dependents = [], inputs } = request;
    const linked = link([...targets, ...dependents], modules, builtins, compileOnce);
    const affected = affectedBy(targets, linked);
    const needed = neededBy(affected, linked);
    const results: ModuleResult[] = [];
    const failed = new Map<string, RunError>();
    for (const next of linked) {
      const { module } = next;
      if (!needed.has(module)) continue;
      const result = next.error
        ? failure(next.error.detail)
        : (blocked(next, failed) ??
          (await evaluate(next, modules[module], inputs[module] ?? {}, affected.has(module))));
      if (!result) continue;
      if (result.error) {
        failed.set(module, result.error);
        evaluated.delete(module);
      }
      results.push(result);
    }
    return { results };
  }

  /** A module cannot run when one that it imports did not. */
  function blocked(
    { module, targets }: Module,
    failed: Map<string, RunError>,
  ): ModuleResult | undefined {
    const broken = modulesIn(targets).find((name) => failed.has(name));
    if (!broken) return undefined;
    const message = `It imports ${broken}.ts, which did not run: ${failed.get(broken)?.message}`;
    return failure({ kind: 'import', module, message });
  }

  /** Evaluates a module; but if not `again` and nothing it depends on has changed, gives no result. */
  async function evaluate(
    linked: Module,
    source: string,
    chosen: Record<string, InputValue>,
    again: boolean,
  ): Promise<ModuleResult | undefined> {
    const { module, compiled } = linked;
    const inputs = JSON.stringify(chosen);
    const imported = modulesIn(linked.targets).map((name) => evaluated.get(name)?.run ?? 0);
    const before = evaluated.get(module);
    const fresh =
      before?.source === source &&
      before.inputs === inputs &&
      before.imported.join() === imported.join();
    if (fresh && !again) return undefined;
    if (before) forget(before.address);

    shelf.runs += 1;
    const { runs } = shelf;
    const address = engine.addressOf(`${linkedText(linked)}\n// ${module}, run ${runs}`);
    moduleAt.set(address, compiled);
    evaluated.set(module, { source, inputs, imported, address, run: runs });
    const notebook = { chosen, inputs: [] as InputSpec[] };
    lendNotebook(notebook);
    try {
      const namespace: Record<string, unknown> = await import(/* @vite-ignore */ address);
      return { module, outputs: outputsOf(compiled, namespace), inputs: notebook.inputs };
    } catch (error) {
      return { ...failure(runtimeError(compiled, error), module), inputs: notebook.inputs };
    } finally {
      lendNotebook(undefined);
    }
  }

  function forget(address: string): void {
    engine.release?.(address);
    moduleAt.delete(address);
  }

  /** The module's code with each specifier replaced by the address it leads to. */
  function linkedText({ compiled, targets }: Module): string {
    let text = compiled.code;
    for (let i = targets.length - 1; i >= 0; i--) {
      const target = targets[i];
      const { start, end } = compiled.imports[i];
      const address =
        'builtin' in target ? shim(target.builtin) : evaluated.get(target.module)?.address;
      text = text.slice(0, start) + JSON.stringify(address) + text.slice(end);
    }
    return text;
  }

  /** A module that hands on what a builtin exports; builtins are objects, and `import` wants an address. */
  function shim(builtin: string): string {
    let address = shims.get(builtin);
    if (address === undefined) {
      const names = Object.keys(builtins[builtin]).filter((name) => name !== 'default');
      address = engine.addressOf(
        `const { kernels } = globalThis[Symbol.for('${SHELF}')];
         export const { ${names.join(', ')} } = kernels[${number}]['${builtin}'];`,
      );
      shims.set(builtin, address);
    }
    return address;
  }

  /** What was thrown, at the highest place of the stack that is in a snippet's own text. */
  function runtimeError({ module }: CompiledModule, thrown: unknown): RunError {
    if (thrown instanceof NotebookError) return thrown.detail;
    const message = messageOf(thrown);
    const stack = thrown instanceof Error ? String(thrown.stack ?? '') : '';
    for (const [, address, line, column] of stack.matchAll(
      /((?:blob|data):[^\s)@]+?):(\d+):(\d+)/g,
    )) {
      const at = moduleAt.get(address);
      if (at) {
        const position = at.original(Number(line), Number(column));
        return { kind: 'runtime', module: at.module, message, ...position };
      }
    }
    return { kind: 'runtime', module, message };
  }

  return { run };
}

function outputsOf(compiled: CompiledModule, namespace: Record<string, unknown>): Output[] {
  const names = [...new Set([...compiled.exports, ...Object.keys(namespace)])];
  return names.flatMap((name) => {
    const idPrefix = `${compiled.module}-${name}`.replace(/\W+/g, '-');
    return describeOutput(name, namespace[name], idPrefix) ?? [];
  });
}

function failure(error: RunError, module = error.module): ModuleResult {
  return { module, outputs: [], inputs: [], error };
}

/** The targets and every linked module that imports one, directly or not. */
function affectedBy(targets: string[], linked: Linked[]): Set<string> {
  const affected = new Set(targets);
  // Imported modules come before those that import them, so one pass is enough.
  for (const next of linked) {
    if (!next.error && modulesIn(next.targets).some((name) => affected.has(name))) {
      affected.add(next.module);
    }
  }
  return affected;
}

/** The affected modules and all that they import, directly or not. */
function neededBy(affected: Set<string>, linked: Linked[]): Set<string> {
  const needed = new Set(affected);
  for (const next of [...linked].reverse()) {
    if (next.error || !needed.has(next.module)) continue;
    for (const name of modulesIn(next.targets)) needed.add(name);
  }
  return needed;
}

function modulesIn(targets: Target[]): string[] {
  return targets.flatMap((target) => ('module' in target ? [target.module] : []));
}

function messageOf(thrown: unknown): string {
  try {
    if (thrown instanceof Error) return `${thrown.name}: ${thrown.message}`;
    return `Thrown: ${typeof thrown === 'object' ? JSON.stringify(thrown) : String(thrown)}`;
  } catch {
    return 'Thrown: a value that cannot be read';
  }
}

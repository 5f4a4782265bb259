/**
 * Runs snippets. The same kernel serves the build, the tests, a terminal and the reader's browser;
 * an {@link Engine} tells it how the place it is in imports a text as a module.
 */
import { type CompiledModule, compile } from './compile.ts';
import { consoleFor } from './console.ts';
import { type Builtins, type Linked, link, type Target } from './graph.ts';
import { lendNotebook } from './lent-notebook.ts';
import { Live } from './live.ts';
import { describeOutput } from './outputs.ts';
import type {
  InputValue,
  ModuleResult,
  RunError,
  RunEvent,
  RunRequest,
  RunResponse,
} from './protocol.ts';
import { describeThrown } from './run-error.ts';

/** How a place turns text into a module. */
export type Engine = {
  /** An address from which `import()` gives the module with this text, evaluated afresh. */
  addressOf(code: string): string;
  /** The address is not needed any more. */
  release?(address: string): void;
};

/** Runs requests one after the other; `tell` hears of each as it goes on. */
export type Kernel = {
  run(request: RunRequest, tell?: (event: RunEvent) => void): Promise<RunResponse>;
};

type Tell = (event: RunEvent) => void;

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
  let running: Live | undefined;
  const scope = { '#console': { console: consoleFor(() => running) } };
  const number = shelf.kernels.push({ ...builtins, ...scope }) - 1;
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
  function run(request: RunRequest, tell: Tell = () => undefined): Promise<RunResponse> {
    const response = queue.then(() => runNow(request, tell));
    queue = response.catch(() => undefined);
    return response;
  }

  async function runNow(request: RunRequest, tell: Tell): Promise<RunResponse> {
    const { modules, targets, dependents = [], inputs } = request;
    const linked = link([...targets, ...dependents], modules, builtins, compileOnce);
    const affected = affectedBy(targets, linked);
    const needed = neededBy(affected.keys(), linked);
    const results: ModuleResult[] = [];
    const failed = new Map<string, RunError>();
    for (const next of linked) {
      const { module } = next;
      if (!needed.has(module)) continue;
      const result = next.error
        ? failure(next.error.detail)
        : (blocked(next, failed) ??
          (await evaluate(next, modules[module], inputs[module], affected.has(module), tell)));
      if (!result) continue;
      const because = affected.get(module);
      if (because && because.size > 0) result.because = [...because];
      if (result.error) {
        failed.set(module, result.error);
        evaluated.delete(module);
      }
      results.push(result);
      tell({ kind: 'result', result });
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
    chosen: Record<string, InputValue> = {},
    again: boolean,
    tell: Tell,
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
    tell({ kind: 'start', module });
    const live = new Live(module, chosen, tell);
    running = live;
    lendNotebook(live);
    try {
      const namespace: Record<string, unknown> = await import(/* @vite-ignore */ address);
      const names = [...new Set([...compiled.exports, ...Object.keys(namespace)])];
      const exported = names.flatMap((name) => describeOutput(module, name, namespace[name]) ?? []);
      const outputs = [...exported, ...live.outputs(names)];
      return { module, outputs, inputs: live.inputs, log: live.log };
    } catch (error) {
      const detail = describeThrown(error, compiled, moduleAt, builtins);
      const outputs = live.outputs();
      return { module, outputs, inputs: live.inputs, log: live.log, error: detail };
    } finally {
      lendNotebook(undefined);
      running = undefined;
    }
  }

  function forget(address: string): void {
    engine.release?.(address);
    moduleAt.delete(address);
  }

  /**
   * The module's code with each specifier replaced by the address it leads to. Its console is its
   * own; imports are hoisted, so that this one can stand at the end, where it moves no line.
   */
  function linkedText({ compiled, targets }: Module): string {
    let text = compiled.code;
    for (let i = targets.length - 1; i >= 0; i--) {
      const target = targets[i];
      const { start, end } = compiled.imports[i];
      const address =
        'builtin' in target ? shim(target.builtin) : evaluated.get(target.module)?.address;
      text = text.slice(0, start) + JSON.stringify(address) + text.slice(end);
    }
    return compiled.usesConsole ? `${text}\nimport { console } from '${shim('#console')}';` : text;
  }

  /** A module that hands on what a builtin exports; builtins are objects, and `import` wants an address. */
  function shim(builtin: string): string {
    let address = shims.get(builtin);
    if (address === undefined) {
      const exported = shelf.kernels[number][builtin];
      const names = Object.keys(exported).filter((name) => name !== 'default');
      address = engine.addressOf(
        `const { kernels } = globalThis[Symbol.for('${SHELF}')];
         export const { ${names.join(', ')} } = kernels[${number}]['${builtin}'];`,
      );
      shims.set(builtin, address);
    }
    return address;
  }

  return { run };
}

function failure(error: RunError): ModuleResult {
  return { module: error.module, outputs: [], inputs: [], log: { lines: [], dropped: 0 }, error };
}

/** The targets, and every linked module that imports one, directly or not, with those it imports. */
function affectedBy(targets: string[], linked: Linked[]): Map<string, Set<string>> {
  const affected = new Map(targets.map((target) => [target, new Set<string>()]));
  // Imported modules come before those that import them, so one pass is enough.
  for (const next of linked) {
    for (const name of next.error ? [] : modulesIn(next.targets)) {
      const through = affected.get(name);
      if (!through) continue;
      const because = affected.get(next.module) ?? new Set();
      for (const target of targets.includes(name) ? [name] : through) because.add(target);
      affected.set(next.module, because);
    }
  }
  return affected;
}

/** The affected modules and all that they import, directly or not. */
function neededBy(affected: Iterable<string>, linked: Linked[]): Set<string> {
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

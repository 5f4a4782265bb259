/**
 * Runs snippets. The same kernel serves the build, the tests, a terminal and the reader's browser. An
 * {@link Engine} tells it how its surroundings turn a text into a function.
 */

import type { InputValue, ModuleResult, RunError, RunRequest, RunResponse } from '../protocol.ts';
import { type Builtins, frozen, runBuiltins } from './builtins.ts';
import { type CompiledModule, type CompiledText, compile, restore } from './compile.ts';
import { createConsole } from './console.ts';
import { affectedBy, modulesIn, neededBy } from './dependents.ts';
import { factoryOf, type ModuleFactory } from './function-body.ts';
import { type Linked, link, type Target } from './link.ts';
import { ModuleRun, type OnEvent } from './module-run.ts';
import { describeThrown } from './run-error.ts';
import { createTimers } from './timers.ts';
import { readVerdicts } from './verdicts.ts';

/** How a place turns text into a function. */
export type Engine = {
  /** The value of an expression. Stack frames of the code in it have `address` as their file. */
  evaluate(expression: string, name: string): { value: unknown; address: string };
};

/** Runs requests one after the other; `onEvent` gets the events of each. */
export type Kernel = {
  run(request: RunRequest, onEvent?: OnEvent): Promise<RunResponse>;
};

/** A module whose imports all lead somewhere. */
type LinkedModule = Extract<Linked, { compiled: CompiledModule }>;

/** A module's text as a function, and where stack frames say that it is. */
type Prepared = {
  source: string;
  compiled: CompiledModule;
  factory?: ModuleFactory;
  address: string;
};

/** What a module was last evaluated with, and what it exports. While the former stays the same, so does the latter. */
type Evaluated = {
  source: string;
  inputs: string;
  /** What the modules that it imports exported to it. */
  imported: unknown[];
  exports: Namespace;
};

type Namespace = Readonly<Record<string, unknown>>;

/** The module that is being evaluated, and the modules that it imports, directly or not. */
type Current = { run: ModuleRun; imports: Set<string> };

/** Makes a kernel whose snippets may import `modules`, the run's own builtins, and each other. */
export function createKernel(modules: Builtins, engine: Engine): Kernel {
  const shared = frozen(modules);
  const builtins: Builtins = { ...runBuiltins(() => undefined), ...shared };
  const prepared = new Map<string, Prepared>();
  const evaluated = new Map<string, Evaluated>();
  let current: Current | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  function compileOnce(module: string, source: string, made?: CompiledText): CompiledModule {
    const known = prepared.get(module);
    if (known?.source === source) return known.compiled;
    const compiled = made ? restore(module, source, made) : compile(module, source);
    prepared.set(module, { source, compiled, address: '' });
    return compiled;
  }

  /** One after the other, so that inputs and errors belong to the module that is running. */
  function run(request: RunRequest, onEvent: OnEvent = () => undefined): Promise<RunResponse> {
    const response = queue.then(() => runNow(request, onEvent));
    queue = response.catch(() => undefined);
    return response;
  }

  async function runNow(request: RunRequest, emit: OnEvent): Promise<RunResponse> {
    const { modules, compiled = {}, targets, dependents = [], inputs } = request;
    // Only what has a text can depend on something.
    const others = dependents.filter((name) => Object.hasOwn(modules, name));
    const linked = link([...targets, ...others], modules, builtins, (module, source) =>
      compileOnce(module, source, Object.hasOwn(compiled, module) ? compiled[module] : undefined),
    );
    const affected = affectedBy(targets, linked);
    const needed = neededBy(affected.keys(), linked);
    const results: ModuleResult[] = [];
    const failed = new Map<string, RunError>();
    for (const next of linked) {
      const { module } = next;
      if (!needed.has(module)) continue;
      const result = next.error
        ? failure(next.error.detail)
        : (importFailure(next, failed) ??
          (await evaluate(next, {
            source: modules[module],
            chosen: inputs[module] ?? {},
            imports: neededBy([module], linked),
            again: affected.has(module),
            emit,
          })));
      if (!result) continue;
      const triggers = affected.get(module);
      if (triggers && triggers.size > 0) result.triggeredBy = [...triggers];
      if (result.error) {
        failed.set(module, result.error);
        evaluated.delete(module);
      }
      results.push(result);
      emit({ kind: 'result', result });
    }
    return { results };
  }

  /** Evaluates a module. Gives no result if nothing it depends on has changed and it need not run `again`. */
  async function evaluate(
    linked: LinkedModule,
    options: {
      source: string;
      chosen: Record<string, InputValue>;
      imports: Set<string>;
      again: boolean;
      emit: OnEvent;
    },
  ): Promise<ModuleResult | undefined> {
    const { module, compiled, targets } = linked;
    const { source, chosen, imports, emit } = options;
    const inputs = JSON.stringify(chosen);
    const imported = modulesIn(targets).map((name) => evaluated.get(name)?.exports);
    const before = evaluated.get(module);
    const isFresh =
      before?.source === source &&
      before.inputs === inputs &&
      before.imported.every((exports, i) => exports === imported[i]);
    if (isFresh && !options.again) return undefined;

    const moduleRun = new ModuleRun(module, chosen, emit);
    const { inputs: declared, log } = moduleRun;
    emit({ kind: 'start', module });
    current = { run: moduleRun, imports };
    try {
      const exports = await call(linked, moduleRun);
      evaluated.set(module, { source, inputs, imported, exports });
      const names = new Set([...compiled.exports, ...Object.keys(exports)]);
      const outputs = moduleRun.outputs([...names].map((name) => [name, exports[name]]));
      const checks = readVerdicts(exports.checks);
      return { module, outputs, inputs: declared, log, ...(checks && { checks }) };
    } catch (error) {
      const detail = describeThrown(error, compiled, moduleAt(), builtins);
      return { module, outputs: moduleRun.outputs(), inputs: declared, log, error: detail };
    } finally {
      moduleRun.end();
      current = undefined;
    }
  }

  /** Calls the function that a module is, and gives what it exports. */
  async function call(
    { module, compiled, targets }: LinkedModule,
    own: ModuleRun,
  ): Promise<Namespace> {
    const context = () => contextFor(own);
    const ofRun: Builtins = { ...shared, ...runBuiltins(context) };
    const imports = targets.map((target) => namespaceOf(target, ofRun));
    const console = createConsole(context);
    const timers = createTimers(context);
    const evaluateBody = factoryFor(module)({ console, ...timers });
    const exports = {};
    await evaluateBody(imports, (getters) => {
      for (const [i, { exportsAll }] of compiled.imports.entries()) {
        if (exportsAll) addGetters(exports, imports[i]);
      }
      Object.defineProperties(exports, Object.getOwnPropertyDescriptors(getters));
      Object.freeze(exports);
    });
    return exports;
  }

  function namespaceOf(target: Target, ofRun: Builtins): Namespace {
    if ('builtin' in target) return ofRun[target.builtin];
    return evaluated.get(target.module)?.exports ?? {};
  }

  /** A module's text as a function. A text is evaluated once, and its function is called at each run. */
  function factoryFor(module: string): ModuleFactory {
    const text = prepared.get(module) as Prepared;
    if (!text.factory) {
      const { value, address } = engine.evaluate(factoryOf(text.compiled.code), module);
      text.factory = value as ModuleFactory;
      text.address = address;
    }
    return text.factory;
  }

  /** The modules by the addresses in stack frames. */
  function moduleAt(): Map<string, CompiledModule> {
    return new Map([...prepared.values()].map(({ address, compiled }) => [address, compiled]));
  }

  /**
   * The run that a call from a module's code belongs to: the module's own. After that has ended, a
   * function that the module exports works for the module that calls it, if that one imports it.
   */
  function contextFor(own: ModuleRun): ModuleRun | undefined {
    if (!own.ended) return own;
    return current?.imports.has(own.module) ? current.run : undefined;
  }

  return { run };
}

/** Adds what another namespace exports, but for its default: `export * from`. */
function addGetters(exports: object, other: Namespace): void {
  for (const name of Object.keys(other)) {
    if (name === 'default') continue;
    Object.defineProperty(exports, name, {
      get: () => other[name],
      enumerable: true,
      configurable: true,
    });
  }
}

/** A module cannot run when one that it imports did not. */
function importFailure(
  { module, targets }: LinkedModule,
  failed: Map<string, RunError>,
): ModuleResult | undefined {
  const broken = modulesIn(targets).find((name) => failed.has(name));
  if (!broken) return undefined;
  const message = `It imports ${broken}.ts, which did not run: ${failed.get(broken)?.message}`;
  return failure({ kind: 'import', module, message });
}

function failure(error: RunError): ModuleResult {
  return { module: error.module, outputs: [], inputs: [], log: { lines: [], dropped: 0 }, error };
}

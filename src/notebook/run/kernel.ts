/**
 * Runs snippets. The same kernel serves the build, the tests, a terminal and the reader's browser. An
 * {@link Engine} tells it how its surroundings import a text as a module.
 */
import type { InputValue, ModuleResult, RunError, RunRequest, RunResponse } from '../protocol.ts';
import { type Builtins, runBuiltins } from './builtins.ts';
import { type CompiledModule, compile } from './compile.ts';
import { createConsole } from './console.ts';
import { affectedBy, modulesIn, neededBy } from './dependents.ts';
import { nextAddressNumber, offerBuiltins, shimText, withdrawBuiltins } from './kernel-registry.ts';
import { type Linked, link } from './link.ts';
import { ModuleRun, type OnEvent } from './module-run.ts';
import { describeOutput } from './outputs.ts';
import { describeThrown } from './run-error.ts';
import { readVerdicts } from './verdicts.ts';

/** How a place turns text into a module. */
export type Engine = {
  /** An address from which `import()` gives the module with this text, newly evaluated. */
  addressOf(code: string): string;
  /** The address is not needed any more. */
  release?(address: string): void;
};

/** Runs requests one after the other; `onEvent` gets the events of each. */
export type Kernel = {
  run(request: RunRequest, onEvent?: OnEvent): Promise<RunResponse>;
};

/** A module whose imports all lead somewhere. */
type LinkedModule = Extract<Linked, { compiled: CompiledModule }>;

/** What a module was last evaluated with. While that stays the same, so does the module. */
type Evaluated = {
  source: string;
  inputs: string;
  /** The numbers of the evaluations that it imported. */
  imported: number[];
  address: string;
  number: number;
};

/** The module that is being evaluated, and the modules that it imports, directly or not. */
type Current = { run: ModuleRun; imports: Set<string> };

/** Makes a kernel whose snippets may import `shared`, the run's own builtins, and each other. */
export function createKernel(shared: Builtins, engine: Engine): Kernel {
  const builtins: Builtins = { ...runBuiltins(() => undefined), ...shared };
  const sharedNumber = offerBuiltins(shared);
  const sharedShims = new Map<string, string>();
  const compiledModules = new Map<string, { source: string; compiled: CompiledModule }>();
  const evaluated = new Map<string, Evaluated>();
  /** Every address in use, so that a stack frame leads back to its module. */
  const moduleAt = new Map<string, CompiledModule>();
  let current: Current | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  function compileOnce(module: string, source: string): CompiledModule {
    const known = compiledModules.get(module);
    if (known?.source === source) return known.compiled;
    const compiled = compile(module, source);
    compiledModules.set(module, { source, compiled });
    return compiled;
  }

  /** One after the other, so that inputs and errors belong to the module that is running. */
  function run(request: RunRequest, onEvent: OnEvent = () => undefined): Promise<RunResponse> {
    const response = queue.then(() => runNow(request, onEvent));
    queue = response.catch(() => undefined);
    return response;
  }

  async function runNow(request: RunRequest, emit: OnEvent): Promise<RunResponse> {
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
    const { module, compiled } = linked;
    const { source, chosen, imports, emit } = options;
    const inputs = JSON.stringify(chosen);
    const imported = modulesIn(linked.targets).map((name) => evaluated.get(name)?.number ?? 0);
    const before = evaluated.get(module);
    const isFresh =
      before?.source === source &&
      before.inputs === inputs &&
      before.imported.join() === imported.join();
    if (isFresh && !options.again) return undefined;
    if (before) forget(before.address);

    const moduleRun = new ModuleRun(module, chosen, emit);
    const shims = createShims(moduleRun);
    const number = nextAddressNumber();
    const address = engine.addressOf(`${linkedText(linked, shims)}\n// ${module}, run ${number}`);
    moduleAt.set(address, compiled);
    evaluated.set(module, { source, inputs, imported, address, number });
    emit({ kind: 'start', module });
    current = { run: moduleRun, imports };
    try {
      const namespace: Record<string, unknown> = await import(/* @vite-ignore */ address);
      const names = [...new Set([...compiled.exports, ...Object.keys(namespace)])];
      const exported = names.flatMap((name) => describeOutput(module, name, namespace[name]) ?? []);
      const outputs = [...exported, ...moduleRun.shownOutputs(names)];
      const checks = readVerdicts(namespace.checks);
      const { log } = moduleRun;
      return { module, outputs, inputs: moduleRun.inputs, log, ...(checks && { checks }) };
    } catch (error) {
      const detail = describeThrown(error, compiled, moduleAt, builtins);
      const outputs = moduleRun.shownOutputs();
      return { module, outputs, inputs: moduleRun.inputs, log: moduleRun.log, error: detail };
    } finally {
      moduleRun.end();
      current = undefined;
      shims.release();
    }
  }

  function forget(address: string): void {
    engine.release?.(address);
    moduleAt.delete(address);
  }

  /**
   * The run that a call from a module's code belongs to: the module's own. After that has ended, a
   * function that the module exports works for the module that calls it, if that one imports it.
   */
  function contextFor(own: ModuleRun): ModuleRun | undefined {
    if (!own.ended) return own;
    return current?.imports.has(own.module) ? current.run : undefined;
  }

  /** Addresses of the builtins: those that belong to one run are made for it and released after it. */
  function createShims(own: ModuleRun): Shims {
    const context = () => contextFor(own);
    const ofRun = { ...runBuiltins(context), '#console': { console: createConsole(context) } };
    const number = offerBuiltins(ofRun);
    const made = new Map<string, string>();
    return {
      addressOf(specifier) {
        const isShared = Object.hasOwn(shared, specifier);
        const known = isShared ? sharedShims : made;
        const address =
          known.get(specifier) ??
          engine.addressOf(shimText(isShared ? sharedNumber : number, specifier));
        known.set(specifier, address);
        return address;
      },
      release() {
        withdrawBuiltins(number);
        for (const address of made.values()) engine.release?.(address);
      },
    };
  }

  /**
   * The module's code with each specifier replaced by the address it leads to. The import of its console
   * stands at the end, where it moves no line: imports are hoisted.
   */
  function linkedText({ compiled, targets }: LinkedModule, shims: Shims): string {
    let text = compiled.code;
    for (let i = targets.length - 1; i >= 0; i--) {
      const target = targets[i];
      const { start, end } = compiled.imports[i];
      const address =
        'builtin' in target
          ? shims.addressOf(target.builtin)
          : evaluated.get(target.module)?.address;
      text = text.slice(0, start) + JSON.stringify(address) + text.slice(end);
    }
    if (!compiled.usesConsole) return text;
    return `${text}\nimport { console } from '${shims.addressOf('#console')}';`;
  }

  return { run };
}

/** Addresses from which a module imports builtins. */
type Shims = { addressOf(specifier: string): string; release(): void };

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

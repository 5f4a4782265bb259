/**
 * Where the text of a module finds the values that its kernel gives it. Such a text is imported from a
 * blob: or data: address, so the only thing it shares with this code is the global object.
 */
import type { Builtins } from './builtins.ts';

type Registry = {
  /** Counts addresses, so that two modules with the same text are two modules. */
  addresses: number;
  /** Builtin modules by the number under which a text asks for them. */
  builtins: Map<number, Builtins>;
};

const KEY = 'notebook.kernel-registry';

/** One for all kernels of a process: a bundler may copy this file, but there is one cache of modules. */
function registry(): Registry {
  const everywhere = globalThis as Record<symbol, unknown>;
  everywhere[Symbol.for(KEY)] ??= { addresses: 0, builtins: new Map() };
  return everywhere[Symbol.for(KEY)] as Registry;
}

/** A number that no other address has. */
export function nextAddressNumber(): number {
  registry().addresses += 1;
  return registry().addresses;
}

/** Offers builtins to module texts until {@link withdrawBuiltins}; gives their number. */
export function offerBuiltins(builtins: Builtins): number {
  const number = nextAddressNumber();
  registry().builtins.set(number, builtins);
  return number;
}

export function withdrawBuiltins(number: number): void {
  registry().builtins.delete(number);
}

/** The text of a module that exports again what the builtin `specifier` exports. */
export function shimText(number: number, specifier: string): string {
  const names = Object.keys(registry().builtins.get(number)?.[specifier] ?? {});
  const exported = names.filter((name) => name !== 'default').join(', ');
  return `const { builtins } = globalThis[Symbol.for('${KEY}')];
export const { ${exported} } = builtins.get(${number})['${specifier}'];
// shim ${number}`;
}

/**
 * Takes from a worker's global object all that a snippet has no use for: what could reach out of the
 * worker, speak in its name, or go on after the run has ended.
 */

/** What stays, besides what the language itself has. Timers and the console are given to each run. */
const KEPT = ['performance', 'structuredClone', 'queueMicrotask', 'atob', 'btoa'];

/** The globals of the language. Without Atomics and FinalizationRegistry nothing wakes a run that has ended. */
const LANGUAGE =
  `globalThis Object Function Array Number BigInt Boolean String Symbol Math JSON Reflect
  Proxy Promise Date RegExp Intl Iterator Map Set WeakMap WeakSet WeakRef ArrayBuffer DataView
  Float16Array Float32Array Float64Array Int8Array Int16Array Int32Array Uint8Array Uint8ClampedArray
  Uint16Array Uint32Array BigInt64Array BigUint64Array Error AggregateError EvalError RangeError
  ReferenceError SyntaxError TypeError URIError Temporal TextEncoder TextDecoder Infinity NaN undefined
  isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI encodeURIComponent
  $$receive`.split(/\s+/);

/** Removes every other name, from the global object and from the objects that it inherits from. */
export function reduceGlobals(): void {
  const kept = new Set<PropertyKey>([...LANGUAGE, ...KEPT]);
  let holder: object | null = globalThis;
  while (holder && holder !== Object.prototype) {
    for (const name of Reflect.ownKeys(holder)) if (!kept.has(name)) remove(holder, name);
    holder = Object.getPrototypeOf(holder);
  }
}

function remove(holder: object, name: PropertyKey): void {
  if (name === 'constructor' || Reflect.deleteProperty(holder, name)) return;
  // What cannot be deleted can be made empty.
  Reflect.defineProperty(holder, name, { value: undefined, writable: false });
}

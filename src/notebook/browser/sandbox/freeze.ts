/**
 * Freezes all that snippets share: the language's own objects, the global object, and the modules that
 * they import. After that no cell can change what another one computes.
 */

/** Objects of the language that no global name leads to. */
function hiddenObjects(): object[] {
  return [
    async () => undefined,
    (function* () {})(),
    (async function* () {})(),
    [][Symbol.iterator](),
    ''[Symbol.iterator](),
    ''.matchAll(/a/g),
    new Map().entries(),
    new Set().values(),
    ...('Iterator' in globalThis ? iteratorHelpers() : []),
  ];
}

/** What only browsers of the last few years have. */
function iteratorHelpers(): object[] {
  const { values } = Array.prototype;
  return [
    Iterator.from({ next: () => ({ done: true, value: 0 }) }),
    values.call([]).map((entry) => entry),
  ];
}

/**
 * Freezes the language's objects, the global object and `shared`, with everything that can be reached
 * from them by names. (What only a function knows is out of a snippet's reach.)
 */
export function freezeSurroundings(shared: object[]): void {
  const seen = new Set<object>();
  const pending: unknown[] = [...hiddenObjects(), globalThis, ...shared];
  while (pending.length > 0) {
    const next = pending.pop();
    const isObject = (typeof next === 'object' && next !== null) || typeof next === 'function';
    if (!isObject || seen.has(next)) continue;
    seen.add(next);
    pending.push(Object.getPrototypeOf(next));
    for (const key of Reflect.ownKeys(next)) {
      const { value, get, set } = Reflect.getOwnPropertyDescriptor(next, key) ?? {};
      pending.push(value, get, set);
    }
  }
  for (const object of seen) {
    if (isOverridden(object)) allowOverriding(object);
  }
  for (const object of seen) freeze(object);
}

/**
 * Whether objects that inherit from it often get a property of their own by assignment, as in
 * `error.name = 'MyError'`. That is refused where the inherited property cannot be written.
 */
function isOverridden(object: object): boolean {
  if (object === Object.prototype || object === Function.prototype) return true;
  if (object === Error.prototype || object instanceof Error) return true;
  return Object.hasOwn(object, 'constructor') && Object.getPrototypeOf(object) !== Object.prototype;
}

/** Turns the values of an object into getters whose setter gives the inheriting object its own. */
function allowOverriding(object: object): void {
  for (const key of Reflect.ownKeys(object)) {
    const property = Reflect.getOwnPropertyDescriptor(object, key);
    if (!property || !('value' in property) || !property.configurable) continue;
    const { value, enumerable } = property;
    const get = () => value;
    const set = function (this: object, own: unknown) {
      if (this === object) {
        throw new TypeError(`"${String(key)}" is shared by all cells: it cannot be changed.`);
      }
      const ownProperty = { value: own, writable: true, enumerable: true, configurable: true };
      Reflect.defineProperty(this, key, ownProperty);
    };
    Reflect.defineProperty(object, key, {
      get: Object.freeze(get),
      set: Object.freeze(set),
      enumerable,
    });
    Object.freeze(set.prototype);
  }
}

function freeze(object: object): void {
  try {
    Object.freeze(object);
  } catch {
    // The elements of a typed array cannot be frozen, nor some parts of a browser's global object.
    Reflect.preventExtensions(object);
  }
}

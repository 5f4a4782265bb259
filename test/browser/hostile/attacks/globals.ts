/** What all runs of a worker would share, changed for those to come. */
import type { Attack, AttackClass } from '../attack.ts';

const FROZEN =
  'The intrinsics are frozen before a snippet runs, and the kernel took what it needs before.';
const FRESH =
  'Globals that a snippet leaves behind are gone with its worker, or were never shared.';
const BOOK = 'A module of the book is frozen for those who import it.';

const poisoned = (name: string, code: string, stoppedBy = FROZEN): Attack => ({
  name,
  stoppedBy,
  code: `${code}\nexport const poisoned = 1;`,
});

/** Attempts each statement: some throw where what they change is frozen. */
const all = (...statements: string[]) =>
  statements.map((statement) => `try { ${statement} } catch {}`).join('\n');

/** A poison that must not be seen by the text that runs after it. */
const lie = (name: string, code: string, expression: string, truth: string): Attack => ({
  name,
  stoppedBy: FROZEN,
  code: `${code}\nexport const poisoned = 1;`,
  next: { code: `export const truth = String(${expression});`, shows: `truth${truth}` },
});

const METHODS = [
  'map',
  'push',
  'filter',
  'flatMap',
  'forEach',
  'join',
  'slice',
  'includes',
  'sort',
];

export const globals: AttackClass = {
  name: 'globals',
  about: 'A snippet changes what every program needs, for the runs and cells after it.',
  attacks: [
    ...METHODS.map((method) =>
      poisoned(`Array.prototype.${method}`, all(`(Array.prototype as any).${method} = () => [];`)),
    ),
    poisoned(
      'the iterator of arrays',
      all('(Array.prototype as any)[Symbol.iterator] = function* () {};'),
    ),
    poisoned(
      'Array itself',
      all(
        '(globalThis as any).Array = class {};',
        'Array.from = () => [];',
        '(Array as any).isArray = () => false;',
      ),
    ),
    poisoned('Promise.prototype.then', all('(Promise.prototype as any).then = () => {};')),
    poisoned(
      'Promise.resolve and all',
      all(
        '(Promise as any).resolve = () => ({ then() {} });',
        '(Promise as any).all = () => new Promise(() => {});',
        '(globalThis as any).Promise = class { then() {} };',
      ),
    ),
    poisoned('JSON.stringify', all(`JSON.stringify = () => '{';`)),
    poisoned('JSON.parse', all('JSON.parse = () => null;')),
    poisoned(
      'Object.prototype with names of the protocol',
      all(
        ...[
          'kind',
          'module',
          'error',
          'modules',
          'targets',
          'value',
          'get',
          'set',
          'then',
          'toJSON',
        ].map((name) => `(Object.prototype as any).${name} = () => 'poison';`),
      ),
    ),
    poisoned(
      'Object.prototype with accessors',
      all(
        `Object.defineProperty(Object.prototype, 'source', { get: () => 'poison', set() { throw new Error('poison'); } });`,
        `Object.defineProperty(Object.prototype, 'name', { get: () => 'poison', set() {}, configurable: true });`,
      ),
    ),
    poisoned(
      'Object.keys, entries and assign',
      all(
        'Object.keys = () => [];',
        'Object.entries = () => [];',
        'Object.assign = () => ({});',
        'Object.hasOwn = () => false;',
        'Object.fromEntries = () => ({});',
      ),
    ),
    poisoned(
      'Object.freeze and defineProperty',
      all(
        'Object.freeze = () => { throw 1; };',
        'Object.defineProperty = () => { throw 1; };',
        'Object.getPrototypeOf = () => null;',
      ),
    ),
    poisoned(
      'Function.prototype',
      all(
        '(Function.prototype as any).call = () => {};',
        '(Function.prototype as any).apply = () => {};',
        '(Function.prototype as any).bind = () => () => {};',
        '(Function.prototype as any).toString = () => "x";',
      ),
    ),
    poisoned(
      'Reflect and Proxy',
      all(
        'Reflect.apply = () => {};',
        'Reflect.get = () => undefined;',
        '(globalThis as any).Proxy = undefined;',
        '(globalThis as any).Reflect = undefined;',
      ),
    ),
    poisoned(
      'Map and Set',
      all(
        'Map.prototype.get = () => undefined;',
        'Map.prototype.set = function () { return this; };',
        'Set.prototype.has = () => false;',
        '(globalThis as any).Map = undefined;',
        'WeakMap.prototype.get = () => undefined;',
      ),
    ),
    poisoned(
      'the iterators of maps',
      all(
        '(Map.prototype as any)[Symbol.iterator] = function* () {};',
        '(Set.prototype as any)[Symbol.iterator] = function* () {};',
        'Object.getPrototypeOf(new Map().entries()).next = () => ({ done: true });',
        'Object.getPrototypeOf([][Symbol.iterator]()).next = () => ({ done: true });',
      ),
    ),
    poisoned(
      'strings',
      all(
        `String.prototype.replace = () => '';`,
        'String.prototype.split = () => [];',
        `String.prototype.slice = () => '';`,
        'String.prototype.startsWith = () => true;',
        `(globalThis as any).String = () => '';`,
      ),
    ),
    poisoned(
      'regular expressions',
      all(
        'RegExp.prototype.exec = () => null;',
        'RegExp.prototype.test = () => false;',
        `(RegExp.prototype as any)[Symbol.replace] = () => '';`,
        '(RegExp.prototype as any)[Symbol.matchAll] = function* () {};',
      ),
    ),
    poisoned(
      'numbers as texts',
      all(
        `Number.prototype.toString = () => '999';`,
        `Number.prototype.toFixed = () => '999';`,
        `Number.prototype.toPrecision = () => '999';`,
        'Number.isFinite = () => true;',
        'Number.isInteger = () => true;',
      ),
    ),
    poisoned(
      'Symbol',
      all('(globalThis as any).Symbol = () => "x";', 'Symbol.for = () => Symbol("x");'),
    ),
    poisoned(
      'Error.prepareStackTrace',
      all('(Error as any).prepareStackTrace = () => { throw new Error("poison"); };'),
    ),
    poisoned(
      'a stack trace that never ends',
      all('(Error as any).prepareStackTrace = () => { while (true); };'),
    ),
    poisoned(
      'Error',
      all(
        'Error.stackTraceLimit = 1e9;',
        '(globalThis as any).Error = undefined;',
        `Object.defineProperty(Error.prototype, 'message', { get() { throw 1; } });`,
        '(Error as any)[Symbol.hasInstance] = () => true;',
      ),
    ),
    poisoned(
      'typed arrays',
      all(
        '(globalThis as any).Float64Array = Array;',
        '(Object.getPrototypeOf(Float64Array.prototype) as any).map = () => [];',
        'ArrayBuffer.isView = () => false as any;',
      ),
    ),
    poisoned(
      'clocks',
      all(
        'performance.now = () => NaN;',
        'Date.now = () => Infinity;',
        '(globalThis as any).Date = undefined;',
        '(globalThis as any).performance = { now: () => -1e9 };',
      ),
    ),
    poisoned(
      'addresses and blobs',
      all(
        'URL.createObjectURL = () => "blob:x";',
        'URL.revokeObjectURL = () => { throw 1; };',
        '(globalThis as any).URL = undefined;',
        '(globalThis as any).Blob = undefined;',
      ),
    ),
    poisoned(
      'the messages of the worker',
      all(
        'MessagePort.prototype.postMessage = () => {};',
        '(globalThis as any).postMessage = () => {};',
        '(globalThis as any).onmessage = () => {};',
        'MessagePort.prototype.close = () => {};',
      ),
    ),
    poisoned(
      'ports that are closed',
      all('MessagePort.prototype.postMessage = function () { this.close(); };'),
    ),
    poisoned(
      'events',
      all(
        'EventTarget.prototype.addEventListener = () => {};',
        'EventTarget.prototype.dispatchEvent = () => false;',
        `Object.defineProperty(MessageEvent.prototype, 'data', { get: () => ({ modules: {}, targets: [], inputs: {} }) });`,
      ),
    ),
    poisoned(
      'timers',
      all(
        '(globalThis as any).setTimeout = () => 0;',
        '(globalThis as any).queueMicrotask = () => {};',
        '(globalThis as any).clearTimeout = () => { throw 1; };',
        '(globalThis as any).structuredClone = () => null;',
      ),
    ),
    poisoned(
      'the console',
      all(
        '(globalThis as any).console = null;',
        'console.log = () => { throw 1; };',
        '(console as any).error = undefined;',
      ),
    ),
    {
      name: 'close',
      stoppedBy: 'A worker that has ended is replaced before the next run.',
      code: `globalThis.close?.();\n(globalThis as any).self?.close?.();\nexport const x = 1;`,
    },
    {
      name: 'close, and then work',
      stoppedBy: 'A worker that has ended is replaced before the next run.',
      code: `(globalThis as any).close?.();\nfor (let i = 0; i < 1e8; i++) Math.sqrt(i);\nthrow new Error('x');`,
    },
    poisoned(
      'globals that are deleted',
      all(
        'for (const name of Object.getOwnPropertyNames(globalThis)) { try { delete (globalThis as any)[name]; } catch {} }',
      ),
    ),
    poisoned(
      'the prototype of the global object',
      all(
        'Object.setPrototypeOf(globalThis, null);',
        'Object.setPrototypeOf(Object.getPrototypeOf(globalThis), null);',
        'Object.setPrototypeOf(Array.prototype, null);',
        'Object.setPrototypeOf(Function.prototype, { call: 1 });',
      ),
    ),
    poisoned(
      'everything frozen',
      all(
        'Object.freeze(globalThis);',
        'Object.freeze(Object.prototype);',
        'Object.preventExtensions(globalThis);',
        'Object.seal(Map.prototype);',
      ),
    ),
    poisoned(
      'the registry of the kernel',
      all(
        'for (const key of Object.getOwnPropertySymbols(globalThis)) { const kept = (globalThis as any)[key]; kept?.builtins?.clear?.(); kept.addresses = NaN; (globalThis as any)[key] = null; }',
      ),
    ),
    lie('Math.exp', all('Math.exp = () => 1;'), 'Math.exp(0.5)', '1.64872'),
    lie('Math.sqrt', all('Math.sqrt = () => 1;'), 'Math.sqrt(16)', '4'),
    lie(
      'Math.log and abs through their descriptors',
      all(
        `Object.defineProperty(Math, 'log', { value: () => 7 });`,
        `Object.defineProperty(Math, 'abs', { get: () => () => 7 });`,
      ),
      'Math.log(1) + Math.abs(-1)',
      '1',
    ),
    lie(
      'Math',
      all('(globalThis as any).Math = { sqrt: () => 1, abs: () => 1, log: () => 1 };'),
      'Math.sqrt(9)',
      '3',
    ),
    lie(
      'NaN and Infinity',
      all(
        '(globalThis as any).NaN = 1;',
        `Object.defineProperty(globalThis, 'Infinity', { value: 1 });`,
        '(Number as any).EPSILON = 1;',
      ),
      'Infinity',
      'Infinity',
    ),
    lie(
      'the order of numbers',
      all(
        '(Float64Array.prototype as any).sort = function () { return this; };',
        '(Object.getPrototypeOf(Float64Array.prototype) as any).sort = function () { return this; };',
      ),
      'new Float64Array([2, 1]).sort()',
      '1,2',
    ),
    {
      name: 'a field of the global object',
      stoppedBy: FRESH,
      code: `(globalThis as any).left = 'BREACH';\nexport const x = 1;`,
      next: {
        code: `export const left = String((globalThis as any).left);`,
        shows: 'leftundefined',
      },
    },
    {
      name: 'a field of a shared object',
      stoppedBy: FROZEN,
      code: `${all(
        `(Math as any).left = 'BREACH';`,
        `(Array.prototype as any).left = 'BREACH';`,
        `(Object as any).left = 'BREACH';`,
      )}\nexport const x = 1;`,
      next: {
        code: `export const left = String((Math as any).left ?? ([] as any).left ?? (Object as any).left);`,
        shows: 'leftundefined',
      },
    },
    {
      name: 'a function of the book',
      stoppedBy: BOOK,
      code: `import * as algebra from '#algebra';\n${all(`(algebra as any).roots = () => [9, 9];`, `(algebra.roots as any).call = () => 9;`, `Object.defineProperty(algebra, 'roots', { value: () => [9] });`)}\nexport const x = 1;`,
      next: {
        code: `import { roots } from '#algebra';\nexport const truth = [...roots(1, 0, -4)].join();`,
        shows: 'truth-2,2',
      },
    },
    {
      name: 'a function of Plot',
      stoppedBy: BOOK,
      code: `import * as Plot from '@observablehq/plot';\n${all('(Plot as any).plot = () => null;', '(Plot.Mark.prototype as any).render = () => null;', '(Plot.Mark.prototype as any).initialize = () => { throw 1; };', '(Plot.Dot.prototype as any).render = () => null;')}\nexport const x = 1;`,
      next: {
        code: `import * as Plot from '@observablehq/plot';\nconst picture = Plot.plot({ marks: [Plot.dot([[1, 1]])] });\nexport const truth = String(picture.outerHTML.includes('circle'));`,
        shows: 'truthtrue',
      },
    },
    {
      name: 'the document that Plot draws on',
      stoppedBy: 'The document that a run draws on is not the next run’s.',
      code: `import * as Plot from '@observablehq/plot';
const document: any = (Plot.plot({ marks: [Plot.dot([[1, 1]])] }) as any).ownerDocument;
${all('document.createElementNS = () => null;', 'document.createElement = () => null;', 'document.defaultView.SVGElement = null;', `Object.getPrototypeOf(document).createElementNS = () => null;`, `Object.getPrototypeOf(document.createElement('b')).setAttribute = () => {};`)}
export const x = 1;`,
      next: {
        code: `import * as Plot from '@observablehq/plot';\nconst picture = Plot.plot({ marks: [Plot.dot([[1, 1]])] });\nexport const truth = String(picture.outerHTML.includes('circle'));`,
        shows: 'truthtrue',
      },
    },
    {
      name: 'what the notebook gives',
      stoppedBy: BOOK,
      code: `import * as notebook from '#notebook';\n${all('(notebook as any).slider = () => 9;', '(notebook.random as any).call = () => () => 9;', '(notebook.random as any).prototype = null;')}\nexport const x = 1;`,
      next: {
        code: `import { slider } from '#notebook';\nexport const truth = String(slider('s', { min: 0, max: 4, value: 2 }));`,
        shows: 'truth2',
      },
    },
  ],
};

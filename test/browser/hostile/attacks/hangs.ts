/** Runs that do not end of themselves. */
import type { Attack, AttackClass } from '../attack.ts';

const STOP = 'Stop ends the worker, whatever it does.';
const BUDGET = 'The page counts the time of a run and ends the worker when its budget is spent.';
const ERROR = 'The engine or the compiler throws, and the cell shows the error.';

const hang = (name: string, code: string, stoppedBy = STOP): Attack => ({ name, stoppedBy, code });

export const hangs: AttackClass = {
  name: 'hangs',
  about: 'A run does not end, or ends in an error only after very long.',
  attacks: [
    hang('a loop', 'while (true) {}'),
    hang('a loop that computes', 'let x = 0;\nfor (;;) x = Math.sin(x) + 1;'),
    hang(
      'a loop that catches everything',
      'for (;;) { try { throw 1; } catch {} finally { continue; } }',
    ),
    hang('a loop that allocates a little', 'for (;;) { const a = [1, 2, 3]; a.pop(); }'),
    hang('a loop that logs', `for (let i = 0; ; i++) console.log('line', i);`),
    hang(
      'a loop that shows',
      `import { show, progress } from '#notebook';\nfor (let i = 0; ; i++) { show('i', i); progress(1, 2); }`,
    ),
    hang('a loop in a getter of an output', 'export const x = { get a() { while (true); } };'),
    hang(
      'a loop in a proxy',
      'export const x = new Proxy({}, { ownKeys() { while (true); }, get() { while (true); }, has() { while (true); } });',
    ),
    hang(
      'a loop in toString of what is thrown',
      'throw { toString() { while (true); }, toJSON() { while (true); } };',
    ),
    hang(
      'a loop in the message of an error',
      `const e = new Error('x');\nObject.defineProperty(e, 'message', { get() { while (true); } });\nthrow e;`,
    ),
    hang(
      'a loop in the stack of an error',
      `const e = new Error('x');\nObject.defineProperty(e, 'stack', { get() { while (true); } });\nthrow e;`,
    ),
    hang(
      'a loop in valueOf of an input',
      `import { slider } from '#notebook';\nslider('s', { min: { valueOf() { while (true); } } as any, max: 1, value: 0 });`,
    ),
    hang(
      'a loop in the data of a figure',
      `import * as Plot from '@observablehq/plot';\nexport const f = Plot.dot({ *[Symbol.iterator]() { while (true) yield 1; } } as any, { x: () => { while (true); } }).plot();`,
    ),
    hang(
      'a generator without an end',
      'for (const _ of (function* () { while (true) yield 1; })());',
    ),
    hang('a sort whose comparison does not end', '[2, 1, 3].sort(() => { while (true); });'),
    hang('a replacement that does not end', `'x'.replace(/x/, () => { while (true); });`),
    hang(
      'a regular expression that goes back and forth',
      `export const x = /^(a+)+$/.test('a'.repeat(60) + 'b');`,
    ),
    hang(
      'a large power of a large number',
      'export const x = String((7n ** 4000000n) % 3n) + (3n ** 9000000n).toString().length;',
    ),
    hang('a promise that is never kept', 'await new Promise(() => {});'),
    hang('an export that can be waited for', 'export function then(): void {}'),
    hang(
      'an export that can be waited for, in a loop',
      'export function then(): void { while (true); }',
    ),
    hang(
      'an export called then by another name',
      `const f = (done: (x: unknown) => void) => done({ then: f });\nexport { f as then };`,
    ),
    hang('a recursion', 'function f(): number { return f() + 1; }\nexport const x = f();', ERROR),
    hang(
      'a recursion that catches its own end',
      'function f(): number { try { return f(); } finally { f(); } }\nexport const x = f();',
    ),
    hang(
      'a recursion in toString',
      'const o: any = { toString: () => String(o) };\nthrow o;',
      ERROR,
    ),
    hang(
      'a proxy of proxies',
      `let p: any = {};\nfor (let i = 0; i < 1e5; i++) p = new Proxy(p, {});\nexport const x = p;\nexport const y = p.a;`,
      ERROR,
    ),
    hang(
      'an object in itself',
      'const o: any = {};\no.o = o;\no.list = [o, o];\nexport const x = o;\nthrow o;',
      ERROR,
    ),
    hang('an import of itself', `import { x } from './scale.ts';\nexport { x };`, ERROR),
    hang(
      'five thousand brackets',
      `export const x = ${'('.repeat(5000)}1${')'.repeat(5000)};`,
      ERROR,
    ),
    hang(
      'five thousand lists in each other',
      `export const x = ${'['.repeat(5000)}${']'.repeat(5000)};`,
      ERROR,
    ),
    hang(
      'a wait that blocks',
      'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);',
      ERROR,
    ),
    hang('a debugger', 'debugger;\nexport const x = 1;', 'No debugger is attached.'),
    {
      name: 'a loop that nobody stops',
      stoppedBy: BUDGET,
      code: 'while (true) {}',
      untilBudget: true,
    },
    {
      name: 'a promise that nobody stops',
      stoppedBy: BUDGET,
      code: 'await new Promise(() => {});',
      untilBudget: true,
    },
    {
      name: 'a loop of promises that nobody stops',
      stoppedBy: BUDGET,
      code: 'while (true) await null;',
      untilBudget: true,
    },
  ],
};

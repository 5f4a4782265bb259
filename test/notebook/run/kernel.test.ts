import { afterEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/notebook/limits.ts';
import { engine } from '../../../src/notebook/node/engine.ts';
import type { InputValue, ModuleResult, RunEvent } from '../../../src/notebook/protocol.ts';
import { createKernel, type Engine } from '../../../src/notebook/run/kernel.ts';

/** What the snippets of a test leave here, in the order they ran. */
const ran: string[] = [];
const builtins = {
  '#test': { note: (name: string) => ran.push(name) },
};

type Inputs = Record<string, Record<string, InputValue>>;

/** A kernel with modules that can be changed between runs. */
function notebook(modules: Record<string, string>) {
  const kernel = createKernel(builtins, engine);
  return {
    modules,
    async run(targets: string[], inputs: Inputs = {}, dependents?: string[]) {
      const { results } = await kernel.run({ modules, targets, inputs, dependents });
      return new Map(results.map((result) => [result.module, result]));
    },
  };
}

/** Runs one module alone. */
async function runOne(source: string, inputs: Record<string, InputValue> = {}) {
  const results = await notebook({ 't/one': source }).run(['t/one'], { 't/one': inputs });
  return results.get('t/one') as ModuleResult;
}

const noting = (name: string, rest = '') =>
  `import { note } from '#test'; note('${name}'); ${rest}`;

afterEach(() => {
  ran.length = 0;
});

describe('the kernel', () => {
  it('gives the exports in the order written', async () => {
    const { outputs } = await runOne('export const b = 2; export const a = "one";');
    expect(outputs).toEqual([
      { name: 'b', kind: 'number', value: 2 },
      { name: 'a', kind: 'text', text: 'one', length: 3 },
    ]);
  });

  it('does not show exported functions', async () => {
    const { outputs } = await runOne('export function f() {} export const g = () => 1;');
    expect(outputs).toEqual([]);
  });

  it('runs imported snippets first, each once', async () => {
    const { run } = notebook({
      't/a': noting('a', 'export const x = 1;'),
      't/b': noting('b', `import { x } from './a.ts'; export const y = x + 1;`),
      't/c': noting(
        'c',
        `import { x } from './a.ts'; import { y } from './b.ts'; export const z = x + y;`,
      ),
    });
    const results = await run(['t/c']);
    expect(ran).toEqual(['a', 'b', 'c']);
    expect(results.get('t/c')?.outputs).toEqual([{ name: 'z', kind: 'number', value: 3 }]);
  });

  it('runs a target again even when nothing has changed', async () => {
    const { run } = notebook({ 't/a': noting('a') });
    await run(['t/a']);
    await run(['t/a']);
    expect(ran).toEqual(['a', 'a']);
  });

  it('does not run an imported snippet again when it has not changed', async () => {
    const { run } = notebook({ 't/a': noting('a'), 't/b': noting('b', `import './a.ts';`) });
    await run(['t/b']);
    await run(['t/b']);
    expect(ran).toEqual(['a', 'b', 'b']);
  });

  it.each([
    ['a value', 'export default 2 + 3;'],
    ['a function', 'export default function five() { return 5; }\nexport const same = five();'],
    ['a function without a name', 'export default function () { return 5; }\n[1].map(String);'],
    ['a class', 'export default class Five {}'],
  ])('hands on %s that is exported by default', async (_, source) => {
    const use = `import thing from './a.ts';\nexport const kind = typeof thing;
      export const value = kind === 'number' ? thing : String(thing);`;
    const { run } = notebook({ 't/a': source, 't/b': use });
    const outputs = (await run(['t/b'])).get('t/b')?.outputs ?? [];
    expect(JSON.stringify(outputs)).toMatch(/5|class Five/);
  });

  it('hands on what a module exports of another, by name, by a new name, in a name and whole', async () => {
    const { run } = notebook({
      't/a': `export const x = 1;\nexport const y = 2;\nexport default 3;`,
      't/b': `export * from './a.ts';\nexport { x as first, default as third } from './a.ts';\nexport * as a from './a.ts';`,
      't/c': `import * as b from './b.ts';\nimport { y } from './b.ts';
        export const all = [b.x, y, b.first, b.third, b.a.y, b.default ?? 0];`,
    });
    const results = await run(['t/c']);
    expect(results.get('t/c')?.outputs).toMatchObject([{ values: [1, 2, 1, 3, 2, 0] }]);
  });

  it('does not let an importer change what it imports', async () => {
    const { run } = notebook({
      't/a': 'export const x = 1;',
      't/b': `import * as a from './a.ts';\na.x = 2;`,
      't/c': `import * as test from '#test';\ntest.note = () => 0;`,
    });
    expect((await run(['t/b'])).get('t/b')?.error?.message).toMatch(/^TypeError/);
    expect((await run(['t/c'])).get('t/c')?.error?.message).toMatch(/^TypeError/);
  });

  it('evaluates a text once, however often it runs', async () => {
    let evaluations = 0;
    const counting: Engine = {
      evaluate(expression, name) {
        evaluations += 1;
        return engine.evaluate(expression, name);
      },
    };
    const kernel = createKernel({}, counting);
    const request = { modules: { 't/a': 'export const x = 1;' }, targets: ['t/a'], inputs: {} };
    await kernel.run(request);
    await kernel.run(request);
    expect(evaluations).toBe(1);
    await kernel.run({ ...request, modules: { 't/a': 'export const x = 2;' } });
    expect(evaluations).toBe(2);
  });

  it('sees the new text of an imported snippet', async () => {
    const book = notebook({
      't/a': 'export const x = 1;',
      't/b': `export { x } from './a.ts';`,
    });
    await book.run(['t/b']);
    book.modules['t/a'] = 'export const x = 5;';
    const results = await book.run(['t/b']);
    expect(results.get('t/b')?.outputs).toEqual([{ name: 'x', kind: 'number', value: 5 }]);
  });

  it('runs the dependents of a target, and nothing else on the page', async () => {
    const book = notebook({
      't/a': noting('a', 'export const x = 1;'),
      't/b': noting('b', `import './a.ts';`),
      't/c': noting('c', `import './b.ts';`),
      't/other': noting('other'),
    });
    await book.run(['t/a'], {}, ['t/a', 't/b', 't/c', 't/other']);
    expect(ran).toEqual(['a', 'b', 'c']);
  });

  it('does not look for a cell of the page that it has no text of', async () => {
    const looks: PropertyKey[] = [];
    const texts = new Proxy({ 't/a': noting('a') } as Record<string, string>, {
      ownKeys: (target) => {
        looks.push('all names');
        return Reflect.ownKeys(target);
      },
    });
    const results = await notebook(texts).run(['t/a'], {}, ['t/a', 'core/softmax']);
    expect([...results.keys()]).toEqual(['t/a']);
    expect(looks).toEqual([]);
  });

  it('a broken cell that nothing run depends on is left alone', async () => {
    const book = notebook({ 't/a': 'export const x = 1;', 't/broken': 'const' });
    const results = await book.run(['t/a'], {}, ['t/broken']);
    expect([...results.keys()]).toEqual(['t/a']);
  });

  it('runs one request after another', async () => {
    const { run } = notebook({
      't/slow': noting('slow', `await new Promise((f) => setTimeout(f, 20)); note('slept');`),
      't/fast': noting('fast'),
    });
    await Promise.all([run(['t/slow']), run(['t/fast'])]);
    expect(ran).toEqual(['slow', 'slept', 'fast']);
  });
});

describe('two kernels of one process', () => {
  it('each run the same text afresh, with their own modules', async () => {
    const request = {
      modules: { 't/a': `import { whose } from '#whose'; export const x = whose;` },
      targets: ['t/a'],
      inputs: {},
    };
    const outputs = [];
    for (const whose of ['mine', 'yours']) {
      const { results } = await createKernel({ '#whose': { whose } }, engine).run(request);
      outputs.push(results[0].outputs[0]);
    }
    expect(outputs).toMatchObject([{ text: 'mine' }, { text: 'yours' }]);
  });
});

describe('inputs', () => {
  const source = `
    import { choice, slider, toggle } from '#notebook';
    export const t = slider('temperature', { min: 0, max: 10, step: 0.5, value: 1 });
    export const form = choice('form', ['naive', 'shifted']);
    export const on = toggle('show');`;

  it('give their defaults until the reader chooses', async () => {
    const { outputs, inputs } = await runOne(source);
    expect(outputs.map((output) => ('value' in output ? output.value : output))).toMatchObject([
      1,
      { text: 'naive' },
      { text: 'false' },
    ]);
    expect(inputs).toEqual([
      { kind: 'slider', name: 'temperature', min: 0, max: 10, step: 0.5, value: 1 },
      { kind: 'choice', name: 'form', options: ['naive', 'shifted'], value: 'naive' },
      { kind: 'toggle', name: 'show', value: false },
    ]);
  });

  it('give what the reader chose', async () => {
    const { inputs } = await runOne(source, { temperature: 2.5, form: 'shifted', show: true });
    expect(inputs.map(({ value }) => value)).toEqual([2.5, 'shifted', true]);
  });

  it('ignore a value that does not fit, as after the reader changed the limits', async () => {
    const { inputs } = await runOne(source, { temperature: 11, form: 'log', show: 3 });
    expect(inputs.map(({ value }) => value)).toEqual([1, 'naive', false]);
  });

  it('an imported snippet keeps its own inputs', async () => {
    const { run } = notebook({
      't/a': source,
      't/b': `export { t } from './a.ts';`,
    });
    const results = await run(['t/b'], { 't/a': { temperature: 4 } });
    expect(results.get('t/b')?.outputs).toEqual([{ name: 't', kind: 'number', value: 4 }]);
    expect(results.get('t/b')?.inputs).toEqual([]);
  });

  it.each([
    [
      'a slider whose value is outside',
      `slider('t', { min: 0, max: 1, value: 2 })`,
      'value between',
    ],
    ['a slider without a track', `slider('t', { min: 1, max: 1, value: 1 })`, 'min < max'],
    ['a slider with NaN', `slider('t', { min: 0, max: NaN, value: 0 })`, 'finite'],
    ['a choice of nothing', `choice('t', [])`, 'one of its options'],
    ['an input without a name', `toggle(' ')`, 'needs a name'],
    ['two inputs of one name', `toggle('t'); toggle('t')`, 'Two inputs'],
  ])('%s is an error that says what is wanted', async (_, code, words) => {
    const { error } = await runOne(`import { choice, slider, toggle } from '#notebook';\n${code};`);
    expect(error).toMatchObject({ kind: 'runtime', line: 2 });
    expect(error?.message).toContain(words);
  });
});

describe('while a module runs', () => {
  /** Runs one module and collects what is told of it. */
  async function follow(source: string) {
    const events: RunEvent[] = [];
    const kernel = createKernel({}, engine);
    const request = { modules: { 't/one': source }, targets: ['t/one'], inputs: {} };
    const { results } = await kernel.run(request, (event) => events.push(event));
    return { events, result: results[0] };
  }

  it('its start, what it shows and its end are told', async () => {
    const { events, result } = await follow(
      `import { show } from '#notebook';\nshow('loss', 3);\nexport const done = 1;`,
    );
    expect(events).toEqual([
      { kind: 'start', module: 't/one' },
      {
        kind: 'update',
        module: 't/one',
        outputs: [{ name: 'loss', kind: 'number', value: 3 }],
        log: { lines: [], dropped: 0 },
        progress: undefined,
      },
      { kind: 'result', result },
    ]);
    expect(result.outputs.map(({ name }) => name)).toEqual(['done', 'loss']);
  });

  it('an export takes the place of what was shown under its name', async () => {
    const { result } = await follow(
      `import { show } from '#notebook';\nshow('loss', 3);\nexport const loss = 1;`,
    );
    expect(result.outputs).toEqual([{ name: 'loss', kind: 'number', value: 1 }]);
  });

  it('it is told a few times a second, however often it speaks', async () => {
    const { events, result } = await follow(
      `import { progress } from '#notebook';\nfor (let i = 0; i <= 1e5; i++) { progress(i, 1e5, 'steps'); console.log(i); }`,
    );
    expect(events.length).toBeLessThan(20);
    expect(events[1]).toMatchObject({ progress: { done: 0, total: 1e5, label: 'steps' } });
    expect(result.log.lines).toHaveLength(LIMITS.lines);
    expect(result.log.dropped).toBe(1e5 + 1 - LIMITS.lines);
  });

  it('an exception keeps what was shown and logged before it', async () => {
    const { result } = await follow(
      `import { show } from '#notebook';\nshow('loss', 3); console.log('here');\nthrow new Error('no');`,
    );
    expect(result.error?.line).toBe(3);
    expect(result.outputs).toMatchObject([{ name: 'loss' }]);
    expect(result.log.lines).toEqual(['here']);
  });

  it('a console of its own declaring is left to it', async () => {
    const { result } = await follow(
      `const console = { log: (x: number) => 2 * x };\nexport const y = console.log(4);`,
    );
    expect(result.outputs).toEqual([{ name: 'y', kind: 'number', value: 8 }]);
    expect(result.log.lines).toEqual([]);
  });

  it.each(['progress(2, 1)', 'progress(-1, 1)', 'progress(0, 0)', 'progress(NaN, 1)'])(
    '%s is an error',
    async (call) => {
      const { result } = await follow(`import { progress } from '#notebook';\n${call};`);
      expect(result.error?.message).toContain('0 ≤ done ≤ total');
    },
  );
});

describe('a run that has ended', () => {
  /** Waits longer than the timers of the snippets below. */
  const WAIT = 'await new Promise((resolve) => setTimeout(resolve, 60));';
  const LATE = `import { progress, show, slider } from '#notebook';
    setTimeout(() => {
      console.log('late');
      show('late', 1);
      progress(1, 2);
      slider('late', { min: 0, max: 1, value: 0 });
    }, 20);
    export const x = 1;`;

  it('cannot write into the next one: not to its log, outputs, progress or inputs', async () => {
    const kernel = createKernel({}, engine);
    const events: RunEvent[] = [];
    const modules = { 't/timer': LATE, 't/next': `console.log('mine');\n${WAIT}` };
    const run = (target: string) =>
      kernel.run({ modules, targets: [target], inputs: {} }, (event) => events.push(event));
    await run('t/timer');
    const { results } = await run('t/next');
    expect(results).toEqual([
      { module: 't/next', outputs: [], inputs: [], log: { lines: ['mine'], dropped: 0 } },
    ]);
    expect(JSON.stringify(events)).not.toContain('late"');
  });

  it('does nothing more: its timers do not go off', async () => {
    const { run } = notebook({
      't/timers': `import { note } from '#test';
        setInterval(() => note('interval'), 5);
        setTimeout(() => note('late'), 10);
        const stopped = setTimeout(() => note('stopped'), 0);
        clearTimeout(stopped);
        await new Promise((resolve) => setTimeout(resolve, 1));
        note('end');`,
      't/wait': WAIT,
    });
    await run(['t/timers']);
    await run(['t/wait']);
    expect(ran).toEqual(['end']);
  });

  it('lends its functions to the module that imports them: what they show and log is that one’s', async () => {
    const { run } = notebook({
      't/train': `import { show } from '#notebook';
        export function train() { show('loss', 3); console.log('trained'); }`,
      't/use': `import { train } from './train.ts';\ntrain();`,
    });
    const results = await run(['t/use']);
    expect(results.get('t/use')).toMatchObject({
      outputs: [{ name: 'loss', value: 3 }],
      log: { lines: ['trained'] },
    });
    expect(results.get('t/train')?.log.lines ?? []).toEqual([]);
  });
});

describe('checks', () => {
  const CHECKS = `import { check, near } from '#check';
    const double = (x) => x;
    export const checks = [
      check('doubles', () => near(double, [1], 2)),
      check('long', () => near(() => 'x'.repeat(3000), [], 1)),
    ];`;

  it('are verdicts in the result, whole texts and all', async () => {
    const { checks } = await runOne(CHECKS);
    expect(checks?.[0]).toEqual({
      name: 'doubles',
      passed: false,
      call: 'double(1)',
      expected: '2',
      actual: '1',
    });
    expect(checks).toHaveLength(2);
  });

  it.each([
    ['a number', 'export const checks = 1;'],
    ['an empty list', 'export const checks = [];'],
    ['a list of other things', `export const checks = [{ name: 'a', passed: 'true' }];`],
    [
      'a list of words for verdicts',
      `export const checks = [{ name: 'a', passed: 'true', call: '', expected: '', actual: '' }];`,
    ],
    ['missing', 'export const other = 1;'],
  ])('are none when the export is %s', async (_, source) => {
    expect((await runOne(source)).checks).toBeUndefined();
  });
});

describe('an edited core', () => {
  const core = { 'core/index': `export { f } from './f.ts';`, 'core/f': 'export const f = 1;' };
  const cell = { 't/a': `import { f } from '#core';\nexport const x = f;` };
  const run = (modules: Record<string, string>, targets: string[]) =>
    createKernel({ '#core': { f: 'built in' } }, engine).run({
      modules,
      targets,
      dependents: ['t/a'],
      inputs: {},
    });

  it('takes the place of the one built in, and what uses it runs again', async () => {
    const { results } = await run({ ...cell, ...core, 'core/f': 'export const f = 7;' }, [
      'core/f',
    ]);
    expect(results.map(({ module }) => module)).toEqual(['core/f', 'core/index', 't/a']);
    expect(results[2]).toMatchObject({ outputs: [{ value: 7 }], triggeredBy: ['core/f'] });
  });

  it('is not used when none of its files is there', async () => {
    const { results } = await run(cell, ['t/a']);
    expect(results[0].outputs).toMatchObject([{ text: 'built in' }]);
  });
});

describe('errors', () => {
  it('an exception shows line and column in the reader’s own text', async () => {
    const { error, outputs } = await runOne(
      'const a: number[] = [1];\nexport const b = a.map((x: number): number => { throw new RangeError("no"); });',
    );
    expect(error).toEqual({
      kind: 'runtime',
      module: 't/one',
      message: 'RangeError: no',
      line: 2,
      column: 55,
      path: [
        { module: 't/one', line: 2, column: 55 },
        { module: 't/one', line: 2, column: 20 },
      ],
    });
    expect(outputs).toEqual([]);
  });

  it('a frame before the module’s own first line, as WebKit has one, is no place of it', async () => {
    const { error } = await runOne(`const error = new Error('no');
      error.stack = error.stack?.replace(/(snippet:\\S+?):(\\d+):(\\d+)/, '$&)\\n    at ($1:1:140');
      throw error;`);
    expect(error).toMatchObject({ kind: 'runtime', message: 'Error: no', line: 1, column: 15 });
    expect(error?.path).toBeUndefined();
  });

  it('an exception in an imported snippet names that snippet', async () => {
    const { run } = notebook({
      't/a': 'export function fail(): never {\n  throw new Error("deep");\n}',
      't/b': `import { fail } from './a.ts';\nfail();`,
    });
    const results = await run(['t/b']);
    expect(results.get('t/b')?.error).toMatchObject({
      module: 't/a',
      line: 2,
      column: 9,
      path: [
        { module: 't/a', line: 2, column: 9 },
        { module: 't/b', line: 2, column: 1 },
      ],
    });
  });

  it.each([
    ['misspelt', 'slidr(1)', 'Did you mean "slider" of #notebook?'],
    ['not imported', 'toggle("t")', `Import it: import { toggle } from '#notebook';`],
  ])('a name that is %s gets a remedy', async (_, code, remedy) => {
    const { error } = await runOne(`export const x = 1;\n${code};`);
    expect(error).toMatchObject({ kind: 'runtime', line: 2 });
    expect(error?.message).toContain(remedy);
  });

  it('a misspelt member of an imported module gets one too', async () => {
    const { error } = await runOne(`import * as all from '#notebook';\nall.slidr(1);`);
    expect(error?.message).toBe(
      'TypeError: all.slidr is not a function. Did you mean "slider" of #notebook?',
    );
  });

  it.each([
    ['a string', `throw 'words'`, 'Thrown: words'],
    ['an object', `throw { a: 1 }`, 'Thrown: {"a":1}'],
    ['nothing', `throw undefined`, 'Thrown: undefined'],
    ['a cyclic object', `const o = {}; o.o = o; throw o`, 'Thrown: a value that cannot be read'],
  ])('%s can be thrown too', async (_, code, message) => {
    expect((await runOne(code)).error?.message).toBe(message);
  });

  it('endless recursion is an error like any other', async () => {
    const { error } = await runOne('const f = (): number => 1 + f();\nf();');
    expect(error).toMatchObject({ kind: 'runtime', line: 1 });
    expect(error?.message).toMatch(/^RangeError: Maximum call stack/);
  });

  it('a snippet that imports what it may not is told what it may', async () => {
    const { error } = await runOne(`import fs from 'node:fs';`);
    expect(error).toMatchObject({ kind: 'import', line: 1, column: 16 });
    expect(error?.message).toBe(
      'A snippet cannot import "node:fs". It may import #notebook, #check, #test and other snippets, such as "./other.ts".',
    );
  });

  it('a misspelt module is told which was meant', async () => {
    const { error } = await runOne(`import { slider } from '#notebok';`);
    expect(error?.message).toContain('Did you mean "#notebook"?');
  });

  it('a misspelt name is told which was meant, at its place', async () => {
    const { error } = await runOne(`import { slidr } from '#notebook';`);
    expect(error).toMatchObject({ kind: 'import', line: 1, column: 10 });
    expect(error?.message).toBe('"#notebook" has no export "slidr". Did you mean "slider"?');
  });

  it('a missing snippet is named', async () => {
    const { run } = notebook({ 't/overflow': '', 't/b': `import './overflw.ts';` });
    const results = await run(['t/b']);
    expect(results.get('t/b')?.error?.message).toBe(
      'No snippet "t/overflw". Did you mean "t/overflow"?',
    );
  });

  it('an import without its ending is told to write it', async () => {
    const { run } = notebook({ 't/a': '', 't/b': `import './a';` });
    expect((await run(['t/b'])).get('t/b')?.error?.message).toContain('write "./a.ts"');
  });

  it('a target that is not there is an error of its own', async () => {
    const { run } = notebook({ 't/a': '' });
    expect((await run(['t/b'])).get('t/b')?.error?.message).toContain('No snippet "t/b".');
  });

  it('snippets that import each other in a circle are named', async () => {
    const { run } = notebook({ 't/a': `import './b.ts';`, 't/b': `import './a.ts';` });
    const results = await run(['t/a']);
    expect(results.get('t/b')?.error?.message).toContain('t/a.ts → t/b.ts → t/a.ts');
    expect(results.get('t/a')?.error?.message).toContain('circle');
  });

  it('what imports a broken snippet does not run, and says why', async () => {
    const { run } = notebook({
      't/a': 'export const x = missing;',
      't/b': noting('b', `import './a.ts';`),
    });
    const results = await run(['t/b']);
    expect(ran).toEqual([]);
    expect(results.get('t/b')?.error?.message).toBe(
      'It imports t/a.ts, which did not run: ReferenceError: missing is not defined',
    );
  });

  it('a mended snippet runs again with what imports it', async () => {
    const book = notebook({
      't/a': 'export const x = missing;',
      't/b': `export { x } from './a.ts';`,
    });
    await book.run(['t/a'], {}, ['t/b']);
    book.modules['t/a'] = 'export const x = 1;';
    const results = await book.run(['t/a'], {}, ['t/b']);
    expect(results.get('t/b')?.outputs).toEqual([{ name: 'x', kind: 'number', value: 1 }]);
  });
});

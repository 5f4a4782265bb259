/**
 * Every call of another library that the book shows, beside our number for it. Truth: src/book/data, where
 * `npm run golden` wrote what each call gave in the library itself, and `npm run golden -- past` what
 * past releases gave.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import data from '../../../src/book/data/calls.json' with { type: 'json' };
import past from '../../../src/book/data/past.json' with { type: 'json' };
import { libraryCalls, readCalls, readHiddenCalls } from '../../../src/book/library-calls.ts';
import { crossEntropy } from '../../../src/core/index.ts';
import { type Inputs, withTensorFlowJs } from '../../golden/calls.ts';
import { runSnippet } from '../../support/book.ts';
import { run } from '../outputs.ts';

const calls = readCalls();
const everyCall = [...calls, ...readHiddenCalls()];
const chapters = ['12-patches-and-what-they-cost', '10-in-other-peoples-code'].map((name) =>
  readFileSync(`content/${name}.mdx`, 'utf8'),
);

/** Our number for a call. */
async function ours(key: string): Promise<number> {
  const [snippet, name] = key.split('#');
  return (await run(snippet)).number(name);
}

/** Whether two numbers agree to the digits that the precision has, less what a few operations take. */
function expectClose(number: number, result: number | undefined, tolerance: number): void {
  if (result === undefined) return;
  if (!Number.isFinite(result)) expect(number).toBe(result);
  else
    expect(Math.abs(number - result)).toBeLessThanOrEqual(
      tolerance * Math.max(1, Math.abs(result)),
    );
}

describe('our number is that of', () => {
  test.each(everyCall)('$library $version: $call', async ({ float32, float64, ours: key }) => {
    const number = await ours(key);
    expect([float32, float64]).not.toEqual([undefined, undefined]);
    expectClose(number, float64, 1e-12);
    expectClose(number, float32, 1e-6);
  });
});

it('asks each library in the precision that it has by default, and in float64 where it has that', () => {
  const defaultsToFloat64 = ['NumPy', 'SciPy', 'scikit-learn'];
  const onlyOne = /np\.float32|BinaryCrossentropy\(\)\(\[\[0\]\], \[\[1\]\]\)/;
  for (const { library, call, float32, float64 } of data.calls) {
    if (onlyOne.test(call)) continue;
    expect(float32 === null, call).toBe(defaultsToFloat64.includes(library));
    expect(float64 === null, call).toBe(library === 'TensorFlow.js');
  }
});

it('gives what TensorFlow.js, as it is installed, answers to its calls', () => {
  const again = withTensorFlowJs(data.calls, data.inputs as Inputs[]);
  expect(again).toEqual(data.calls);
  expect(again.filter(({ library }) => library === 'TensorFlow.js').length).toBeGreaterThan(7);
});

it('names the version of each library, and of a past release its month', () => {
  for (const { library, version, built } of everyCall) {
    expect(version, library).toMatch(/^\d+\.\d+(\.\d+)*$/);
    if (built !== undefined) expect(built).toMatch(/^20\d\d-[01]\d$/);
  }
});

it('asks every question of the files in a chapter, once, or on the cheat sheet', () => {
  const asked = chapters.flatMap((text) =>
    [...text.matchAll(/<LibraryCalls question="([^"]+)"(?! only)/g)].map(([, name]) => name),
  );
  const questions = new Set(calls.map(({ question }) => question));
  questions.delete('dominated'); // which the table of the chapter on floats shows
  const sheet = readFileSync('content/cheat-sheet.mdx', 'utf8');
  const tasks = [...sheet.matchAll(/<Task question="([^"]+)"/g)].map(([, name]) => name);
  expect(asked).toEqual([...new Set(asked)]);
  expect([...new Set([...asked, ...tasks])].sort()).toEqual([...questions].sort());
});

it('says from which releases scikit-learn warns of rows that do not sum to 1, and no longer divides', () => {
  const rows = past.calls.filter(({ question }) => question === 'probabilities');
  expect(rows.map(({ version, warns, float64 }) => [version, warns, Number(float64) > 1])).toEqual([
    ['1.2.2', false, false],
    ['1.3.2', true, false],
    ['1.4.2', true, false],
    ['1.5.0', true, true],
  ]);
});

it('names the questions there are, where one is asked that is not', () => {
  expect(() => libraryCalls('wieghted')).toThrow(/no calls for the question "wieghted".*weighted/);
});

it('gives three answers to one question, by three denominators', async () => {
  const given = await run('libraries/denominators');
  const sum = given.number('byExamples') * 3;
  expect(given.number('byWeights') * 11).toBeCloseTo(sum, 12);
  expect(given.number('byNonzero') * 2).toBeCloseTo(sum, 12);
});

it('has one denominator where all weights are 1', async () => {
  const equal = { 'weight of a cat': 1, 'weight of an owl': 1 };
  const given = await run('libraries/denominators', equal);
  const mean = await ours('libraries/from-logits#mean');
  for (const name of ['byWeights', 'byExamples', 'byNonzero']) {
    expect(given.number(name)).toBeCloseTo(mean, 14);
  }
});

it('divides by the examples to the smallest loss where the cat weighs 0 and the owl 1', async () => {
  const masked = { 'weight of a cat': 0, 'weight of an owl': 1 };
  const given = await run('libraries/denominators', masked);
  expect(given.number('byExamples')).toBeLessThan(given.number('byWeights'));
  expect(given.number('byNonzero')).toBeCloseTo(given.number('byWeights'), 14);
});

it('draws the three losses that it gives, in a frame that holds them all', async () => {
  for (const cat of [0, 5, 10]) {
    for (const owl of [0, 1, 10]) {
      const given = await run('libraries/denominators', {
        'weight of a cat': cat,
        'weight of an owl': owl,
      });
      const three = ['byWeights', 'byExamples', 'byNonzero'].map((name) => given.number(name));
      const [series] = given.figure().series;
      expect(series.columns.some(({ values }) => String(values) === String(three))).toBe(true);
      expect(Math.max(...three)).toBeLessThan(17);
    }
  }
});

it('loses below 0 where logits and targets change places, and the core says why not', async () => {
  const given = await run('libraries/binary');
  expect(given.number('swapped')).toBeLessThan(0);
  expect(given.number('core')).toBeCloseTo(given.number('formula'), 15);
  const { outputs } = await runSnippet('libraries/binary');
  const refusal = outputs.find(({ name }) => name === 'refusal');
  const text = 'sigmoidCrossEntropyLoss: targets.data[0] is 3';
  expect(refusal).toMatchObject({ kind: 'text', text });
});

it('has a sum of means that is a third of the sum, with three units', async () => {
  const given = await run('libraries/binary');
  expect(given.number('sumOfMeans') * 3).toBeCloseTo(given.number('sum'), 14);
  expect(given.number('formula') * 6).toBeCloseTo(given.number('sum'), 14);
});

it('cannot tell halved probabilities from whole ones once they are divided by their sum', async () => {
  const given = await run('libraries/from-probabilities');
  const mean = given.number('mean');
  expect(given.number('halvedAsTheyAre')).toBeCloseTo(mean + Math.LN2, 14);
  expect(given.number('halvedThenShared')).toBeCloseTo(mean, 14);
  expect(() => crossEntropy([1, 0], [0.25, 0.25])).toThrow(/sums to 0.5/);
});

it('costs less than half as much to be surely wrong in float32 as in float64', async () => {
  const given = await run('libraries/zero');
  expect(given.number('epsOfFloat32')).toBeLessThan(given.number('epsOfFloat64') / 2);
});

it('divides a divergence by the entries, and is then off by the number of classes', async () => {
  const given = await run('libraries/divergence');
  const [mean, entropy] = [given.number('divergenceMean'), given.number('entropyMean')];
  expect(given.number('dividedByEntries') * 3).toBeCloseTo(mean, 15);
  expect(given.number('crossEntropyMean') - entropy).toBeCloseTo(mean, 15);
  expect(Math.abs(given.number('theOtherWay') - mean)).toBeGreaterThan(0.02);
});

it('reads the columns of named labels in sorted order, as scikit-learn does', async () => {
  const given = await run('libraries/sorted');
  // log_loss(['cat', 'dog', 'owl'], p) in scikit-learn 1.9.1
  expect(given.number('asSorted')).toBeCloseTo(1.0729586082894003, 14);
  expect(given.number('asMeant')).toBeCloseTo(
    (await run('libraries/from-probabilities')).number('mean'),
    14,
  );
});

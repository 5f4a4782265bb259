/**
 * Every call of another library that the book shows, beside our number for it. Truth: test/golden/calls.json,
 * where calls.py wrote what each call gave: NumPy 1.24, SciPy 1.10, PyTorch 1.13 and scikit-learn 1.2 were
 * run; TensorFlow, Keras, optax and TensorFlow.js are stand-ins of their documented formula, which
 * reproduce their documentation's examples.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { libraryCalls, readCalls } from '../../../src/book/library-calls.ts';
import { crossEntropy } from '../../../src/core/index.ts';
import { runSnippet } from '../../support/book.ts';
import { run } from '../outputs.ts';

const calls = readCalls();
const chapter = readFileSync('content/10-in-other-peoples-code.mdx', 'utf8');

/** Our number for a call. */
async function ours(key: string): Promise<number> {
  const [snippet, name] = key.split('#');
  return (await run(snippet)).number(name);
}

describe('our number is that of', () => {
  test.each(calls)('$library: $call', async ({ result, ours: key }) => {
    const number = await ours(key);
    if (!Number.isFinite(result)) expect(number).toBe(result);
    else expect(Math.abs(number - result)).toBeLessThanOrEqual(1e-13 * Math.max(1, result));
  });
});

it('says of each call whether the library itself was run', () => {
  const run = ['NumPy', 'SciPy', 'PyTorch', 'scikit-learn'];
  for (const { library, checked } of calls) {
    expect(checked, library).toMatch(run.includes(library) ? /^run \d+\.\d+$/ : /^documented$/);
  }
});

it('asks every question of the file in the chapter, once', () => {
  const asked = [...chapter.matchAll(/<LibraryCalls question="([^"]+)"/g)].map(([, name]) => name);
  expect(asked).toEqual([...new Set(calls.map(({ question }) => question))]);
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

it('cannot tell halved probabilities from whole ones once they are divided by their sum', async () => {
  const given = await run('libraries/from-probabilities');
  const mean = given.number('mean');
  expect(given.number('halvedAsTheyAre')).toBeCloseTo(mean + Math.LN2, 14);
  expect(given.number('halvedThenShared')).toBeCloseTo(mean, 14);
  expect(() => crossEntropy([1, 0], [0.25, 0.25])).toThrow(/sums to 0.5/);
});

it('costs less than half as much to be surely wrong in float32 as in float64', async () => {
  const given = await run('libraries/from-probabilities');
  expect(given.number('epsOfFloat32')).toBeLessThan(given.number('epsOfFloat64') / 2);
});

it('divides a divergence by the entries, and is then off by the number of classes', async () => {
  const given = await run('libraries/divergence');
  const [mean, entropy] = [given.number('divergenceMean'), given.number('entropyMean')];
  expect(given.number('dividedByEntries') * 3).toBeCloseTo(mean, 15);
  expect(given.number('crossEntropyMean') - entropy).toBeCloseTo(mean, 15);
  expect(Math.abs(given.number('theOtherWay') - mean)).toBeGreaterThan(0.02);
});

/**
 * The post's cross-entropy and its delta, and epsilons. Truth: test/golden/post.json, the post's own
 * function in NumPy; test/golden/patches.json, scikit-learn and NumPy's float32; mpmath 1.2.1.
 */
import { expect, it } from 'vitest';
import { golden } from '../../core/golden.ts';
import { agree, replace, run } from '../outputs.ts';

const { calls } = golden<{ calls: { call: string; arguments: number[][]; result: number }[] }>(
  'post',
);
function inNumpy(x: number[]): number {
  const found = calls.find(
    (row) => row.call === 'cross_entropy_error' && `${row.arguments[0]}` === `${x}`,
  );
  if (!found) throw new Error(`test/golden/post.json has no cross_entropy_error(${x}).`);
  return found.result;
}
const { hardAnswers, float32 } = golden<{
  hardAnswers: { epsilon: number | string; loss: number }[];
  float32: { epsilon: number; short: number; capAt0: number }[];
}>('patches');

it('caps a loss of 1000 at 16.118, as the post does', async () => {
  const given = await run('patches/posted');
  expect(given.number('sureAndWrong')).toBe(inNumpy([1000, 0, 0]));
  expect(given.number('coreWrong')).toBe(1000);
});

it('gives a sure and right answer a loss below 0, as the post does', async () => {
  const given = await run('patches/posted');
  expect(given.number('sureAndRight')).toBe(inNumpy([50, 0, 0]));
  expect(given.number('sureAndRight')).toBeLessThan(0);
  expect(agree([given.number('coreRight')], [3.857499695927836e-22])).toBe(true);
});

it('makes 1.8195 of ten probabilities, whose loss is 0.5108', async () => {
  const given = await run('patches/posted');
  const p = [0.1, 0.05, 0.6, 0, 0.05, 0.1, 0, 0.1, 0, 0];
  expect(agree([given.number('ofProbabilities')], [inNumpy(p)])).toBe(true);
  expect(agree([given.number('truth')], [0.5108256237659907])).toBe(true);
});

it('with softmax applied twice the floors are ln(1 + (C − 1)/e), and none is 0', async () => {
  const truth = [0.31326168751822286, 1.4611501717344748, 5.90947208625327];
  expect(agree((await run('patches/posted')).vector('floors'), truth)).toBe(true);
});

it('with a delta of 0 the sure and wrong answer is 0 · ln 0, and the sure and right one no longer negative', async () => {
  const given = await run('patches/posted', {}, replace('const delta = 1e-7', 'const delta = 0'));
  expect(given.number('sureAndWrong')).toBeNaN();
  expect(Math.abs(given.number('sureAndRight'))).toBe(0);
});

it('in float32 a clip at 1 − 1e-7 leaves 2⁻²³, and one at 1 − 1e-8 leaves nothing', async () => {
  const rows = (await run('patches/below-resolution')).rows('clipped') as number[][];
  expect(rows.map(([epsilon]) => epsilon)).toEqual(float32.map(({ epsilon }) => epsilon));
  expect(rows.map((row) => row[1])).toEqual(float32.map(({ short }) => short));
  expect(
    agree(
      rows.map((row) => row[2]),
      float32.map(({ capAt0 }) => capAt0),
    ),
  ).toBe(true);
  expect(agree([rows[0][3]], [15.942385152878742])).toBe(true);
  expect(rows.slice(1).map((row) => row[3])).toEqual([Infinity, Infinity]);
});

it('the least epsilon that float32 sees below 1 is just above 2⁻²⁵', () => {
  expect(Math.fround(1 - 2 ** -25)).toBe(1);
  expect(Math.fround(1 - 1.001 * 2 ** -25)).toBe(1 - 2 ** -24);
  expect(2 ** -25).toBeGreaterThan(1e-8);
});

it.each(hardAnswers.slice(0, 3))(
  "clipped at $epsilon, four sure answers cost scikit-learn's $loss",
  async ({ epsilon, loss }) => {
    const given = await run('patches/bigger-eps', { epsilon: epsilon as number });
    expect(agree([given.number('loss')], [loss])).toBe(true);
    expect(given.number('unclipped')).toBe(Infinity);
  },
);

it('the clipped loss is least at the share of wrong answers, where it is the entropy of it', async () => {
  const given = await run('patches/bigger-eps');
  const entropy = -(0.25 * Math.log(0.25) + 0.75 * Math.log(0.75));
  expect(agree([given.vector('threeOfThem')[2]], [entropy])).toBe(true);
  for (const epsilon of [0.01, 0.2, 0.3, 0.5]) {
    const { number } = await run('patches/bigger-eps', { epsilon });
    expect(number('loss')).toBeGreaterThan(entropy);
  }
  const ofScikitLearn = hardAnswers.slice(0, 3).map(({ loss }) => loss);
  expect(agree(given.vector('threeOfThem'), ofScikitLearn)).toBe(true);
});

it('along the figure the clipped loss falls to its least and then rises', async () => {
  const figure = (await run('patches/bigger-eps')).figure();
  const [{ columns }] = figure.series;
  const [epsilon, loss] = columns.map(({ values }) => values as number[]);
  for (let i = 1; i < epsilon.length; i++) {
    expect(epsilon[i]).toBeGreaterThan(epsilon[i - 1]);
    if (epsilon[i] <= 0.25) expect(loss[i]).toBeLessThan(loss[i - 1]);
  }
});

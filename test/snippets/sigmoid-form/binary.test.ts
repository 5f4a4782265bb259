/** Binary cross-entropy from a probability. Truth: mpmath 1.2.1 at 40 digits. */
import { expect, it } from 'vitest';
import { binaryCrossEntropy, sigmoidCrossEntropy } from '#core';
import { agree, replace, run } from '../outputs.ts';

it('the formula and the core agree on four examples, and the last is most of the mean', async () => {
  const given = await run('sigmoid-form/formula');
  const truth = [0.1053605156578263, 0.22314355131420976, 0.5108256237659907, 4.605170185988092];
  // 1 - 0.99 in doubles is off by 9e-18, which is 8e-16 of it.
  expect(agree(given.vector('losses'), truth, 8)).toBe(true);
  expect(agree(given.vector('core'), truth, 8)).toBe(true);
  const mean = truth.reduce((sum, loss) => sum + loss, 0) / 4;
  expect(agree([given.number('mean')], [mean], 8)).toBe(true);
  expect(truth[3] / 4 / mean).toBeGreaterThan(0.8);
  expect(agree([given.number('partOfTheFourth')], [truth[3] / 4], 8)).toBe(true);
});

it('a soft target of 0.3 has a floor of H(0.3), and the rest is divergence', async () => {
  const given = await run('sigmoid-form/soft-target');
  const got = ['loss', 'floor', 'above'].map((name) => given.number(name));
  expect(agree(got, [1.1935496040981333, 0.6108643020548935, 0.5826853020432398])).toBe(true);
});

it.each([0, 0.3, 0.5, 0.85, 1])(
  'for a target of %d no point of the curve is below the floor',
  async (target) => {
    const given = await run('sigmoid-form/soft-target', { 'target y': target });
    const { 'loss L': losses, 'probability p': p } = given.series('loss') as Record<
      string,
      number[]
    >;
    const floor = given.number('floor');
    expect(losses.every((loss) => loss >= floor - 1e-15)).toBe(true);
    const lowest = p[losses.indexOf(Math.min(...losses))];
    expect(Math.abs(lowest - target)).toBeLessThan(0.0101);
    if (target === 0 || target === 1) expect(floor).toBe(0);
  },
);

it('of two answers equally far from a target of 0.3, the lower one costs more', async () => {
  const [low, high] = await Promise.all(
    [0.1, 0.5].map((p) => run('sigmoid-form/soft-target', { p })),
  );
  // mpmath
  expect(agree([low.number('loss')], [0.764527888858692])).toBe(true);
  expect(agree([high.number('loss')], [Math.LN2])).toBe(true);
});

it('of ten such cases three yeses lose more at 0.1 than seven noes gain', async () => {
  const given = await run('sigmoid-form/two-misses');
  const got = ['yesesCostMore', 'noesCostLess'].map((name) => given.number(name));
  // 3 ln 5 and 7 ln 1.8, mpmath
  expect(agree(got, [4.828313737302301, 4.114506654314831], 8)).toBe(true);
});

it('the point can be dragged along the curve, to both ends', async () => {
  for (const p of [0.01, 0.3, 0.99]) {
    const given = await run('sigmoid-form/soft-target', { p });
    const truth = -(0.3 * Math.log(p) + 0.7 * Math.log(1 - p));
    expect(given.number('loss')).toBeCloseTo(truth, 12);
    expect(given.number('above')).toBeGreaterThanOrEqual(0);
  }
});

it('y = p = [.5, .3, .5, .9] costs 0.5806, which is the entropy of y', async () => {
  const given = await run('sigmoid-form/floor');
  expect(agree([given.number('loss')], [0.580560409141558])).toBe(true);
  expect(agree([given.number('entropyOfY')], [0.580560409141558])).toBe(true);
  expect(given.number('divergence')).toBe(0);
});

it('away from y the loss is the entropy and the divergence together', async () => {
  const edit = replace('[...y]', '[0.6, 0.1, 0.2, 0.7]');
  const given = await run('sigmoid-form/floor', {}, edit);
  const sum = given.number('entropyOfY') + given.number('divergence');
  expect(given.number('divergence')).toBeGreaterThan(0.01);
  expect(given.number('loss')).toBeCloseTo(sum, 14);
});

it('with the label -1 the formula is negative and has no lower end', async () => {
  const rows = (await run('sigmoid-form/minus-one')).rows('losses') as number[][];
  const ofZero = [Math.LN2, 0.3132616875182228, 4.539889921686465e-5, 3.720075976020836e-44];
  const ofMinusOne = [Math.LN2, -0.6867383124817772, -9.999954601100782, -100];
  expect(
    agree(
      rows.map((row) => row[1]),
      ofZero,
    ),
  ).toBe(true);
  expect(
    agree(
      rows.map((row) => row[2]),
      ofMinusOne,
    ),
  ).toBe(true);
});

it('the core refuses a target of -1 and a probability that is a logit', () => {
  expect(() => sigmoidCrossEntropy(-10, -1)).toThrow(/y is -1, and a probability lies between/);
  expect(() => binaryCrossEntropy(0.5, -1)).toThrow(/y is -1/);
  expect(() => binaryCrossEntropy(50, 1)).toThrow(/p is 50.*use the function that takes logits/);
});

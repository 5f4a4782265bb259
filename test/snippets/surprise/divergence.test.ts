/**
 * What lies between entropy and cross-entropy, and that it is no distance. Truth: mpmath 1.2.1 at
 * 40 digits, rounded to doubles; the two divergences also as rel_entr(y, p).sum() of scipy.special.
 */
import { expect, it } from 'vitest';
import { binaryCrossEntropy } from '#core';
import { agree, replace, run } from '../outputs.ts';

const H_YP = 1.1563432233264026;
const H_PY = 0.9010913347279289;
const H_Y = 1.039720770839918;
const H_P = 0.8018185525433373;
const KL_YP = 0.11662245248648474;
const KL_PY = 0.09927278218459154;

it('three ways to the divergence agree while y and p are far apart', async () => {
  const given = await run('surprise/divergence');
  const all = ['bySum', 'bySubtraction', 'ofTheCore'].map(given.number);
  for (const value of all) expect(value).toBeCloseTo(KL_YP, 14);
  expect(agree([all[2]], [KL_YP], 2)).toBe(true);
});

it.each([
  [1, 0.03654562754452036],
  [3, 0.0000030040180481765833],
  [6, 3.0000040000795116e-12],
  [10, 3.0000004968422465e-20],
])('with y and p 1e-%d apart the core is right', async (digits, truth) => {
  const given = await run('surprise/cancellation', { digits });
  expect(agree([given.number('ofTheCore')], [truth])).toBe(true);
});

it('with y and p 1e-10 apart the sum is negative and the subtraction has no digit', async () => {
  const given = await run('surprise/cancellation');
  expect(given.number('bySum')).toBeLessThan(0);
  const steps = given.number('bySubtraction') / Number.EPSILON;
  expect(Math.abs(steps)).toBeLessThanOrEqual(2);
  expect(Number.isInteger(steps)).toBe(true);
});

it('cross-entropy is not symmetric and not 0 to itself; KL is 0 to itself, and not symmetric', async () => {
  const rows = (await run('surprise/not-a-distance')).rows('pairs');
  expect(agree(rows.map((row) => row[1]) as number[], [H_YP, H_PY, H_Y, H_P])).toBe(true);
  expect(agree(rows.map((row) => row[2]) as number[], [KL_YP, KL_PY, 0, 0])).toBe(true);
});

it('it is 0 from a one-hot p to itself; then KL is infinite one way and not the other', async () => {
  const edit = replace('[0.7, 0.2, 0.1]', '[1, 0, 0]');
  const rows = (await run('surprise/not-a-distance', {}, edit)).rows('pairs');
  expect(rows[3].slice(1).map(Number)).toEqual([0, 0]);
  expect(rows[0][2]).toBe(Infinity);
  expect(agree([rows[1][2] as number], [Math.LN2])).toBe(true);
});

it.each([
  ['cross-entropy', 4.675238234108161, 4.147525070217806],
  ['KL', 4.619236699753313, 3.4543778896578603],
])(
  'the triangle inequality fails for %s at every stop of the figure',
  async (measure, ...truth) => {
    for (const [i, b] of [0.01, 0.5].entries()) {
      const given = await run('surprise/triangle', { measure, b });
      expect(agree([given.number('throughB')], [truth[i]])).toBe(true);
    }
    const given = await run('surprise/triangle', { measure });
    const direct = given.number('direct');
    expect(agree([direct], [6.907755278982137])).toBe(true);
    const detours = given.series('by way of b').nats as number[];
    for (const detour of detours.slice(0, -1)) expect(detour).toBeLessThan(direct);
    expect(detours.at(-1)).toBeCloseTo(direct, 12);
  },
);

it('cross-entropy and KL are the same for the one-hot target alone', async () => {
  const given = await run('surprise/targets');
  const [sure, soft, itself] = given.rows('targets').map((row) => row.slice(1) as number[]);
  const surprise = 0.35667494393873245;
  expect(agree(sure, [surprise, 0, surprise])).toBe(true);
  expect(agree(soft, [0.5166085998162665, 0.3943976914474428, 0.12221090836882376])).toBe(true);
  expect(agree(itself, [H_P, H_P, 0])).toBe(true);
  expect(agree([given.number('ofWhatHappened')], [surprise])).toBe(true);
});

it.each([
  [0, 0],
  [0.05, 0.19851524334587256],
  [0.3, 0.6108643020548935],
  [1, 0],
])('the loss for the target %d is least at the target, where it is %d', async (target, floor) => {
  const given = await run('surprise/soft-target', { target });
  expect(agree([given.number('floor')], [floor])).toBe(true);
  const losses = given.series('line')['loss in nats'] as number[];
  for (const loss of losses) expect(loss).toBeGreaterThanOrEqual(floor - 1e-15);
});

it('a label of -1 gives a loss without a floor, and the core refuses it', async () => {
  const given = await run('surprise/minus-one');
  const zero = [Math.LN2, 0.10536051565782631, 0.0010005003335835335, 1.0000000005e-9];
  // 1 - p is rounded, and the formula as it is printed takes the logarithm of that.
  const losses = given.vector('labelled0');
  for (const [i, loss] of losses.entries()) expect(loss).toBeCloseTo(zero[i], 14);
  const below = [Math.LN2, -2.091864061678393, -6.90575427831497, -20.72326583494641];
  expect(agree(given.vector('labelledMinus1'), below)).toBe(true);
  expect(() => binaryCrossEntropy(0.1, -1)).toThrow(/y is -1, and a probability lies/);
});

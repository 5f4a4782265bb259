/**
 * What lies between entropy and cross-entropy, and that it is no distance. Truth: mpmath 1.2.1 at
 * 40 digits, rounded to doubles; the two divergences also as rel_entr(y, p).sum() of scipy.special.
 */
import { expect, it } from 'vitest';
import { agree, replace, run } from '../outputs.ts';

const H_YP = 1.1563432233264026;
const H_PY = 0.9010913347279289;
const H_Y = 1.039720770839918;
const H_P = 0.8018185525433373;
const KL_YP = 0.11662245248648474;
const KL_PY = 0.09927278218459154;

it('the divergence is what the cross-entropy has above the entropy', async () => {
  const given = await run('surprise/divergence');
  const all = ['entropy', 'crossEntropy', 'divergence'].map(given.number);
  expect(agree(all, [H_Y, H_YP, KL_YP], 2)).toBe(true);
  expect(all[1] - all[0]).toBeCloseTo(all[2], 14);
});

it('one direction covers both humps, and the other chooses the larger one', async () => {
  const given = await run('surprise/two-directions');
  // The best normal for KL(y‖p) has the mean and the spread of y: 0.4 · 5 + 0.6 · 15 = 11 degrees, and
  // √(0.4 · 0.6 · 10² + 1.5²) = 5.12, next to 5 among the spreads that are tried.
  expect(given.vector('fromTruth')).toEqual([11, 5]);
  expect(given.vector('fromForecast')).toEqual([15, 1.5]);
});

it('with the humps close together both directions give one forecast', async () => {
  const close = replace('hump(5, 1.5), hump(15, 1.5)', 'hump(15, 2), hump(15, 2)');
  const given = await run('surprise/two-directions', {}, close);
  expect(given.vector('fromTruth')).toEqual([15, 2]);
  expect(given.vector('fromForecast')).toEqual([15, 2]);
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
    const detours = given.series('by way of b')['cost from a to c, in nats'] as number[];
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

/**
 * Three losses of one name, and where squared error comes from. Truth: the post's own function in
 * NumPy (test/golden/post.json), PyTorch 1.13's mse_loss with autograd, SciPy's norm.logpdf and
 * mpmath 1.2.1 at 40 digits.
 */
import { expect, it } from 'vitest';
import { halfSquaredErrorGradient, meanSquaredErrorGradient } from '#core';
import { golden } from '../../core/golden.ts';
import { agree, replace, run } from '../outputs.ts';

const { calls } = golden<{ calls: { call: string; result: number }[] }>('post');

it("the post's MSE is half the sum of squares, and neither the sum nor the mean", async () => {
  const given = await run('squared-error/three-sums');
  const posted = calls.find(({ call }) => call === 'mse')?.result as number;
  expect(posted).toBe(0.09750000000000003);
  expect(agree([given.number('half')], [posted])).toBe(true);
  // torch.nn.functional.mse_loss, reduction 'sum' and 'mean'
  expect(agree([given.number('sum')], [0.19500000000000003])).toBe(true);
  expect(agree([given.number('mean')], [0.019500000000000003])).toBe(true);
});

it('the slopes are ŷ - y, twice that, and a fifth of it for ten outputs', async () => {
  const given = await run('squared-error/three-sums');
  expect(agree(given.vector('slopes'), [-0.4, -0.8, -0.08])).toBe(true);
});

/** The first prediction after each step, under one of the forms. */
async function path(form: string, rate: number) {
  const series = (await run('squared-error/step-size', { 'learning rate': rate })).series('line');
  return (series.prediction as number[]).filter((_, i) => series.form[i] === form);
}

/** Ten predictions that descend from 0 to 1 by a gradient of the core. */
function descend(gradient: (yhat: number[], y: number[]) => Float64Array, rate: number) {
  const y = new Array(10).fill(1);
  const path = [new Array(10).fill(0)];
  for (let step = 0; step < 10; step++) {
    const slopes = gradient(path[step], y);
    path.push(path[step].map((each, i) => each - rate * slopes[i]));
  }
  return path.map(([first]) => first);
}

it.each([0.1, 0.3, 1, 1.1])(
  "at a rate of %d each form moves as the core's gradients do",
  async (rate) => {
    const half = descend(halfSquaredErrorGradient, rate);
    const mean = descend(meanSquaredErrorGradient, rate);
    const sum = descend(halfSquaredErrorGradient, 2 * rate);
    for (const [form, truth] of Object.entries({ half, sum, mean })) {
      const predictions = await path(form, rate);
      expect(predictions.length).toBe(11);
      for (const [step, each] of predictions.entries()) expect(each).toBeCloseTo(truth[step], 12);
    }
  },
);

it('at a rate of 1 half arrives in one step, the sum jumps for ever, the mean crawls', async () => {
  expect((await path('half', 1)).slice(1)).toEqual(new Array(10).fill(1));
  expect((await path('sum', 1)).slice(0, 5)).toEqual([0, 2, 0, 2, 0]);
  expect((await path('mean', 1))[10]).toBeLessThan(0.9);
});

it.each([
  [1, -1, 2, 0.9189385332046727],
  [1, 0, 0.5, 0.9189385332046727],
  [2, -3, 2, 1.612085713764618],
  [1.5, 3, 0.8888888888888888, 1.324403641312837],
])(
  'with a spread of %d and a prediction of %d the surprise is half a square and a constant',
  async (sigma, yhat, square, rest) => {
    const given = await run('squared-error/gaussian', { 'spread σ': sigma, ŷ: yhat });
    expect(given.number('halfSquare')).toBeCloseTo(square, 13);
    expect(given.number('rest')).toBeCloseTo(rest, 13);
    expect(given.number('surprise')).toBeCloseTo(square + rest, 13);
  },
);

it('where the bell is narrow and over y, the surprise is below 0', async () => {
  const given = await run('squared-error/gaussian', { 'spread σ': 0.35, ŷ: 1 });
  // scipy.stats.norm.logpdf(1, 1, 0.35), negated
  expect(given.number('surprise')).toBeCloseTo(-0.1308835912940051, 14);
});

it('the bell has its top over the prediction, and the mark its height over y', async () => {
  const given = await run('squared-error/gaussian', { ŷ: 2 });
  const bell = given.series('bell') as Record<string, number[]>;
  const highest = bell.density.indexOf(Math.max(...bell.density));
  expect(bell['what is measured'][highest]).toBeCloseTo(2, 12);
  expect(Math.max(...bell.density)).toBeCloseTo(0.3989422804014327, 14);
  expect(Object.values(given.series('over y')).flat()).toContainEqual(
    expect.closeTo(0.24197072451914337, 14),
  );
});

/** The forecast that the drawn curve is lowest at. */
async function best(score: string, share: number) {
  const given = await run('squared-error/proper', { score, 'share of rain': share });
  const curve = given.figure().series.find(({ label }) => label === 'line')?.columns;
  const [p, scores] = ['forecast p', 'mean score'].map(
    (name) => curve?.find(({ label }) => label === name)?.values as number[],
  );
  return p[scores.indexOf(Math.min(...scores))];
}

it.each([0.05, 0.3, 0.5, 0.7, 0.95])(
  'at a share of %d squared error and cross-entropy are least for the honest forecast',
  async (share) => {
    // The curve has a point every 0.0082.
    expect(Math.abs((await best('squared error', share)) - share)).toBeLessThan(0.0042);
    expect(Math.abs((await best('cross-entropy', share)) - share)).toBeLessThan(0.0042);
  },
);

it('absolute error is least for a forecast of certainty', async () => {
  expect(await best('absolute error', 0.7)).toBe(0.99);
  expect(await best('absolute error', 0.3)).toBe(0.01);
});

it('the honest forecast costs q(1 - q), and any other the square of its distance more', async () => {
  const given = await run('squared-error/proper');
  expect(given.number('honest')).toBeCloseTo(0.21, 14);
  expect(given.number('mean')).toBeCloseTo(0.21 + 0.3 ** 2, 14);
  const entropy = await run('squared-error/proper', { score: 'cross-entropy' });
  expect(entropy.number('honest')).toBeCloseTo(0.6108643020548935, 14);
});

it('squared error charges 1 at most, cross-entropy without limit', async () => {
  const worst = replace('export const mean = meanScore(p)', 'export const mean = score(0, 1)');
  const given = await run('squared-error/proper', {}, worst);
  expect(given.number('mean')).toBe(1);
  const entropy = await run('squared-error/proper', { score: 'cross-entropy' }, worst);
  expect(entropy.number('mean')).toBe(Infinity);
});

it('one forecast of 0 for what happens ruins the cross-entropy, and hardly the Brier score', async () => {
  const rows = (await run('squared-error/two-scores')).rows('oneHundredDays') as number[][];
  expect(rows[0][1]).toBeCloseTo((99 * 0.05 ** 2 + 1) / 100, 14);
  expect(rows[0][2]).toBe(Infinity);
  expect(rows[1][1]).toBeCloseTo(0.09, 14);
  expect(rows[1][2]).toBeCloseTo(-Math.log(0.7), 14);
});

it('of a rare event the Brier score hardly sees how rare it was said to be', async () => {
  const rows = (await run('squared-error/two-scores')).rows('oneThousandDays') as number[][];
  // Each pays q(1 − q) and the square of what it is off: 0.001 · 0.999 = 0.000999.
  expect(rows[0][1]).toBeCloseTo(0.000999, 15);
  expect(rows[1][1]).toBeCloseTo(0.000999 + (0.001 - 0.00001) ** 2, 15);
  expect(rows[1][1] / rows[0][1]).toBeLessThan(1.001);
  // The entropy of 1 in 1000, and the divergence on top of it: by Python's decimal, 30 digits.
  expect(rows[0][2]).toBeCloseTo(0.00790725511, 10);
  expect(rows[1][2]).toBeCloseTo(0.0115229154, 9);
  expect(rows[1][2] / rows[0][2]).toBeGreaterThan(1.45);
});

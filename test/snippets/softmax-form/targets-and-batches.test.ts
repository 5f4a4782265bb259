/**
 * Smoothed targets, sure mistakes, and batches. Truth: mpmath 1.2.1 at 40 digits for floors, leads and
 * mean losses; PyTorch 1.13, torch.nn.functional.cross_entropy in float64, for everything of a batch
 * (reduction, ignore_index, weight) and for the floor with label_smoothing = 0.1.
 */
import { expect, it } from 'vitest';
import { matrix, softmaxCrossEntropyLoss } from '#core';
import { agree, run } from '../outputs.ts';

it.each([
  [0.01, 0.991, 0.001, 0.07112917546111895, 6.898714534329988],
  [0.1, 0.91, 0.01, 0.5002880350577579, 4.51085950651685],
  [0.5, 0.55, 0.05, 1.6768898735148872, 2.3978952727983707],
])(
  'smoothing by %d has its own target, floor and best lead',
  async (e, right, wrong, floor, lead) => {
    const given = await run('softmax-form/smoothing', { smoothing: e });
    const target = given.vector('target');
    expect(target[0]).toBeCloseTo(right, 14);
    for (const share of target.slice(1)) expect(share).toBeCloseTo(wrong, 14);
    expect(given.number('floor')).toBeCloseTo(floor, 13);
    expect(given.number('bestLead')).toBeCloseTo(lead, 12);
  },
);

it.each([0.01, 0.1, 0.5])('at %d no lead goes below the floor, and far ones rise', async (e) => {
  const given = await run('softmax-form/smoothing', { smoothing: e });
  const { 'loss L': loss, ...across } = given.series('smooth') as Record<string, number[]>;
  const [leads] = Object.values(across);
  const floor = given.number('floor');
  const lowest = Math.min(...loss);
  expect(lowest).toBeGreaterThanOrEqual(floor - 1e-12);
  expect(lowest - floor).toBeLessThan(0.001);
  expect(Math.abs(leads[loss.indexOf(lowest)] - given.number('bestLead'))).toBeLessThan(0.1);
  expect(loss[loss.length - 1]).toBeGreaterThan(lowest);
  const hard = given.series('one-hot')['loss L'] as number[];
  expect(hard.every((value, i) => i === 0 || value < hard[i - 1])).toBe(true);
});

it('the loss with the option labelSmoothing has the same floor at the same lead', () => {
  const logits = matrix([[4.51085950651685, 0, 0, 0, 0, 0, 0, 0, 0, 0]]);
  const loss = softmaxCrossEntropyLoss(logits, [0], { labelSmoothing: 0.1 });
  expect(loss).toBeCloseTo(0.5002880350577577, 13);
});

it('more answers are right, and the loss has doubled', async () => {
  const given = await run('softmax-form/accuracy-and-loss');
  expect(given.vector('accuracies')).toEqual([0.6, 0.8]);
  expect(agree(given.vector('losses'), [0.6151418718718069, 1.2100033204373593])).toBe(true);
  // The two wrong answers pay for nearly all of it: about 3 and 9 of a sum of 12.1.
  const wrong = given.vector('late').filter((lead) => lead < 0);
  expect(wrong).toEqual([-3, -9]);
  expect(12 / (10 * given.vector('losses')[1])).toBeGreaterThan(0.98);
});

it('losses, sum, mean and gradient of a batch are those of PyTorch', async () => {
  const given = await run('softmax-form/batch');
  const each = [1.3490122167681864, 3.1698460195562856, 0.16984601955628567];
  expect(agree(given.vector('each'), each)).toBe(true);
  expect(agree([given.number('sum')], [4.688704255880758])).toBe(true);
  expect(agree([given.number('mean')], [1.5629014186269192])).toBe(true);
  const gradient = [
    [0.23512817089941374, -0.2468345132191936, 0.011706342319779909],
    [-0.3193299779553113, 0.28126491149377986, 0.03806506646153149],
    [0.014003355378022015, 0.03806506646153149, -0.052068421839553514],
  ];
  const rows = given.rows('gradient') as number[][];
  expect(rows.every((row, n) => agree(row, gradient[n], 16))).toBe(true);
});

it('ignoreIndex is a label: padding, label 0 and a batch of padding, as in PyTorch', async () => {
  const given = await run('softmax-form/ignore-index');
  expect(agree([given.number('padded')], [2.259429118162236])).toBe(true);
  expect(agree([given.number('labelZero')], [0.759429118162236])).toBe(true);
  expect(given.number('nothingLeft')).toBeNaN();
});

it('owls that count sixteen times are learned as often as cats', async () => {
  const given = await run('softmax-form/tilted');
  expect(agree(given.vector('tilted'), [16 / 35, 3 / 35, 16 / 35])).toBe(true);
  const error = given.vector('learned').map((p, i) => Math.abs(p - given.vector('tilted')[i]));
  expect(Math.max(...error)).toBeLessThan(1e-12);
});

it.each([1, 32])('with the weight %d, training arrives at weight times share', async (weight) => {
  const given = await run('softmax-form/tilted', { 'weight of an owl': weight });
  const total = 19 + weight;
  const truth = [16 / total, 3 / total, weight / total];
  expect(agree(given.vector('tilted'), truth)).toBe(true);
  const error = given.vector('learned').map((p, i) => Math.abs(p - truth[i]));
  expect(Math.max(...error)).toBeLessThan(1e-8);
});

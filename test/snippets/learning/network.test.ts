/**
 * The network of two layers. Truth: test/golden/learning.json, PyTorch's autograd in float64 from the
 * same first weights, whose chance the script computes by itself.
 */
import { expect, it } from 'vitest';
import { replace, run } from '../outputs.ts';
import { apart, reference, TOLERANCE } from './reference.ts';

const slopesAndDifferences = async (edit?: (source: string) => string) =>
  (await run('learning/backpropagation', {}, edit)).rows('check') as number[][];

it('the slopes agree with differences to nine digits', async () => {
  const given = await run('learning/backpropagation');
  expect(given.rows('check')).toHaveLength(9);
  expect(given.number('worst')).toBeLessThan(1e-9);
});

it('without the slope of tanh only the weights behind it are wrong', async () => {
  const rows = await slopesAndDifferences(replace(' * (1 - h * h)', ''));
  for (const [i, [, , error]] of rows.entries()) {
    const isBehind = i < 8 && i % 4 < 3;
    expect(error > 0.01, `weight ${i}`).toBe(isBehind);
  }
});

it('from zero weights the loss is ln 2, and only the last weight has a slope', async () => {
  const given = await run('learning/versicolor');
  expect(given.number('loss')).toBeCloseTo(Math.LN2, 14);
  const gradient = given.vector('gradient');
  expect(gradient.slice(0, 8)).toEqual(Array(8).fill(0));
  expect(gradient[8]).toBeCloseTo(1 / 6, 14);
});

it.each(reference.network)(
  'with $units hidden units and seed $seed, 500 steps are as PyTorch’s',
  async (truth) => {
    const given = await run('learning/two-layers', {
      'hidden units': truth.units,
      seed: truth.seed,
    });
    const losses = given.vector('losses');
    expect(
      apart(
        truth.at.map((step) => losses[step]),
        truth.losses,
      ),
    ).toBeLessThan(TOLERANCE);
    expect(apart(given.vector('w'), truth.w)).toBeLessThan(TOLERANCE);
    expect(given.number('accuracy')).toBeCloseTo(truth.accuracy, 14);
    expect(given.figure('curve').series[0].label).toBe('losses');
  },
);

it.each([1, 4, 7, 20])('with seed %d two units are enough, and one is not', async (seed) => {
  const one = await run('learning/two-layers', { 'hidden units': 1, seed });
  expect(one.vector('losses')[500]).toBeGreaterThan(0.4);
  expect(one.number('accuracy')).toBeLessThan(0.8);
  const two = await run('learning/two-layers', { 'hidden units': 2, seed });
  expect(two.vector('losses')[500]).toBeLessThan(0.1);
  expect(two.number('accuracy')).toBe(0.96);
});

it('on a third of the flowers the losses are as PyTorch’s', async () => {
  const [truth] = reference.keptAside;
  const given = await run('learning/kept-aside');
  const [aside, training] = ['keptAside', 'training'].map((name) => given.vector(name));
  const pick = (losses: number[]) => truth.at.map((step) => losses[step]);
  expect(apart(pick(aside), truth.losses)).toBeLessThan(TOLERANCE);
  expect(apart(pick(training), truth.training)).toBeLessThan(TOLERANCE);
  expect(apart([training[600], aside[600]], truth.last)).toBeLessThan(TOLERANCE);
  expect(given.number('last')).toBe(aside[600]);
  expect(given.number('lowestAt')).toBe(truth.lowestAt);
  expect(given.number('accuracy')).toBeCloseTo(truth.accuracy, 14);
});

it('between the lowest loss and the end, the loss grows by a third and one flower changes sides', async () => {
  const end = await run('learning/kept-aside');
  const early = await run('learning/kept-aside', { steps: 120 });
  expect(end.number('last') / end.number('lowest')).toBeGreaterThan(1.3);
  expect(early.number('accuracy')).toBe(0.94);
  expect(end.number('accuracy')).toBe(0.93);
});

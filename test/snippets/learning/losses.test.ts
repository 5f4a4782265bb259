/**
 * Other losses on the same flowers: what breaks, what stands still. Truth:
 * test/golden/learning.json, PyTorch's autograd of each loss as it is written.
 */
import { expect, it } from 'vitest';
import { run } from '../outputs.ts';
import { apart, reference, TOLERANCE } from './reference.ts';

it('wrong by 800: the naive form has no slopes, and the posted one has slopes of 0', async () => {
  const rows = (await run('learning/naive-and-posted')).rows('wrongBy800');
  expect(rows[0][0]).toBe(Infinity);
  expect(rows[0][1]).toBe('[NaN, NaN, NaN]');
  expect(rows[1][0]).toBeCloseTo(16.11809565095832, 12);
  expect(String(rows[1][1]).replaceAll('-0', '0')).toBe('[0, 0, 0]');
});

it.each(reference.untilItBreaks)('at a rate of $rate the three are as PyTorch’s', async (truth) => {
  const given = await run('learning/until-it-breaks', { 'learning rate': truth.rate });
  // Steps this large magnify rounding; the post's loss at 500 jumps about, where a digit decides.
  const tolerance = truth.rate === 1 ? TOLERANCE : 1e-6;
  const steps = truth.rate === 500 ? 4 : 61;
  const posted = given.vector('byPosted').slice(0, steps);
  expect(apart(posted, truth.byPosted.slice(0, steps))).toBeLessThan(tolerance);
  expect(apart(given.vector('core'), truth.core)).toBeLessThan(tolerance);
  const naive = given.vector('byNaive');
  const numbers = truth.byNaive.filter((loss) => loss !== 'NaN').map(Number);
  expect(naive.filter((loss) => !Number.isNaN(loss))).toHaveLength(numbers.length);
  expect(apart(naive.slice(0, numbers.length), numbers)).toBeLessThan(tolerance);
});

it.each([
  [1, -1],
  [500, 3],
  [2000, 1],
])('at a rate of %d the naive softmax is first NaN at step %d', async (rate, step) => {
  const given = await run('learning/until-it-breaks', { 'learning rate': rate });
  expect(given.number('firstNaN')).toBe(step);
  const naive = given.vector('byNaive');
  if (step > 0) expect(naive.slice(step).every(Number.isNaN)).toBe(true);
});

it('at a rate of 1 the naive softmax draws the same curve as the core', async () => {
  const given = await run('learning/until-it-breaks', { 'learning rate': 1 });
  expect(apart(given.vector('byNaive'), given.vector('core'))).toBeLessThan(1e-13);
  expect(apart(given.vector('byPosted'), given.vector('core'))).toBeLessThan(1e-6);
});

it('at a rate of 500 the post’s loss comes down, as PyTorch’s does', async () => {
  const posted = (await run('learning/until-it-breaks', { 'learning rate': 500 })).vector(
    'byPosted',
  );
  const truth = reference.untilItBreaks.find(({ rate }) => rate === 500)?.byPosted ?? [];
  expect(posted[60]).toBeLessThan(1);
  expect(truth[60]).toBeLessThan(1);
});

it('at a rate of 2000 the post’s loss stands still at a third of its cap, and the core comes down', async () => {
  const given = await run('learning/until-it-breaks');
  const posted = given.vector('byPosted');
  // A third of −ln 1e-7 less two thirds of 1e-7
  expect(posted[1]).toBeCloseTo(16.11809565095832 / 3 - 2e-7 / 3, 9);
  expect(new Set(posted.slice(1)).size).toBe(1);
  const core = given.vector('core');
  expect(Math.max(...core)).toBe(core[3]);
  expect(core[60]).toBeLessThan(posted[60]);
});

/**
 * Focal loss. Truth: where its slope is 0 the odds of the share are g(1 − p)/g(p), with
 * g(p) = (1 − p)^γ/p − γ (1 − p)^(γ − 1) ln p; solved for p by bisection in Python, for a share of 0.3.
 */
import { expect, it } from 'vitest';
import { run } from '../outputs.ts';

const truth = [
  [0, 0.3],
  [1, 0.38276968517312804],
  [2, 0.42152001416380835],
  [3, 0.44181226350040725],
  [4, 0.4539863587934308],
  [5, 0.4620267101596668],
];

it.each(truth)('with γ = %d a share of 0.3 is learned as %d', async (gamma, p) => {
  const given = await run('sigmoid-form/focal', { gamma });
  expect(Math.abs(given.number('learned') - p)).toBeLessThanOrEqual(0.0005);
});

it('with γ = 0 it is binary cross-entropy, whose mean is lowest at the share', async () => {
  const given = await run('sigmoid-form/focal', { gamma: 0 });
  const entropy = -(0.3 * Math.log(0.3) + 0.7 * Math.log(0.7));
  expect(given.number('lowest')).toBeCloseTo(entropy, 14);
  expect(given.number('atTheShare')).toBeCloseTo(entropy, 14);
});

it('with γ = 2 the true share costs more than the lowest point', async () => {
  const given = await run('sigmoid-form/focal', { gamma: 2 });
  expect(given.number('atTheShare')).toBeGreaterThan(given.number('lowest') + 0.04);
});

it.each([0, 1, 2, 5])('with γ = %d no point of the curve is below the dot', async (gamma) => {
  const given = await run('sigmoid-form/focal', { gamma });
  const losses = given.series('loss')['mean focal loss'] as number[];
  const [lowest] = given.series('lowest')['mean focal loss'] as number[];
  expect(losses.every((loss) => loss >= lowest - 1e-6)).toBe(true);
});

it('γ = 2 leaves a hundredth of an easy yes, and four fifths of a hard one', () => {
  expect((1 - 0.9) ** 2).toBeCloseTo(1 / 100, 12);
  expect((1 - 0.1) ** 2).toBeCloseTo(0.8, 1);
});

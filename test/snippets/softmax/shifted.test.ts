/**
 * The shifted softmax. Truth: mpmath 1.2.1, softmax([0, 1, 2]); the post's own shifted softmax in
 * NumPy (test/golden/post.json) gives [0.09003057, 0.24472847, 0.66524096].
 */
import { expect, it } from 'vitest';
import { softmax } from '#core';
import { agree, replace, run } from '../outputs.ts';

const truth = [0.09003057317038046, 0.24472847105479764, 0.6652409557748219];

it('for [1000, 1001, 1002] it gives what the post gives, and the naive form NaN', async () => {
  const given = await run('softmax/shifted');
  expect(given.vector('shifted').map((p) => p.toFixed(8))).toEqual([
    '0.09003057',
    '0.24472847',
    '0.66524096',
  ]);
  expect(agree(given.vector('shifted'), truth)).toBe(true);
  expect(given.vector('naive')).toEqual([NaN, NaN, NaN]);
});

it.each([-2000, -700, 0, 650, 2000])('an offset of %d does not move it', async (offset) => {
  const given = await run('softmax/shifted', { offset });
  expect(agree(given.vector('shifted'), truth)).toBe(true);
});

const last = 'export const shifted = shiftedSoftmax([c, c + 1, c + 2]);';
const edited = (logits: string) =>
  run('softmax/shifted', {}, replace(last, `export const shifted = shiftedSoftmax(${logits});`));

it('for [-1000, -1000], [1000, 0] and the largest doubles it is right', async () => {
  expect((await edited('[-1000, -1000]')).vector('shifted')).toEqual([0.5, 0.5]);
  expect((await edited('[1000, 0]')).vector('shifted')).toEqual([1, 0]);
  expect((await edited('[1e308, -1e308]')).vector('shifted')).toEqual([1, 0]);
});

it('when every logit is -Infinity it gives NaN, and the core says why it cannot', async () => {
  expect((await edited('[-Infinity, -Infinity]')).vector('shifted')).toEqual([NaN, NaN]);
  expect(() => softmax([-Infinity, -Infinity])).toThrow(/every logit is -Infinity/);
});

it('a million logits are too many for Math.max, and not for the core', async () => {
  await expect(edited('new Array(1e6).fill(0)')).rejects.toThrow(/RangeError/);
  expect(softmax(new Float64Array(1e6))[0]).toBeCloseTo(1e-6, 12);
});

it('one maximum for the batch is 0/0 in the lower row; one a row is right in both', async () => {
  const given = await run('softmax/batch');
  const [first, second] = given.rows('oneMaximum') as number[][];
  const descending = truth.toReversed();
  expect(agree(first, descending)).toBe(true);
  expect(second).toEqual([NaN, NaN, NaN]);
  for (const row of given.rows('rowMaximum') as number[][])
    expect(agree(row, descending)).toBe(true);
});

it('softmax down the columns gives shares that make 3 in one row and 0 in the other', async () => {
  const given = await run('softmax/batch');
  // NumPy: scipy.special.softmax(batch, axis=0)
  expect(given.rows('downTheColumns')).toEqual([
    [1, 1, 1],
    [0, 0, 0],
  ]);
});

it('softmax twice stops at e / (e + C - 1)', async () => {
  const given = await run('softmax/twice');
  // mpmath: exp(1) / (exp(1) + 2) and exp(1) / (exp(1) + 999)
  expect(agree([given.number('ceilingOf3')], [0.5761168847658291])).toBe(true);
  expect(agree([given.number('ceilingOf1000')], [0.002713619066128357])).toBe(true);
  expect(agree([given.number('largest')], [0.5761168847658291])).toBe(true);
  const farther = await run('softmax/twice', {}, replace('[50, 0, 0]', '[5000, 0, 0]'));
  expect(farther.number('largest')).toBe(given.number('largest'));
});

/**
 * Where exp ends. Truth: mpmath 1.2.1 at 30 digits, log((2 - 2**-bits) * 2**exponent) and
 * -(exponent + bits) * log(2); the upper limits also as numpy.log(numpy.finfo(t).max), NumPy 1.24.2.
 */
import { expect, it } from 'vitest';
import { agree, replace, run } from '../outputs.ts';

it('above the logarithm of the largest double exp is Infinity, and there it is finite', async () => {
  const given = await run('softmax/exp-threshold');
  expect(given.number('largest')).toBe(Number.MAX_VALUE);
  expect(given.number('high')).toBe(709.782712893384);
  expect(given.number('atHigh')).toBeLessThanOrEqual(Number.MAX_VALUE);
  expect(given.number('atHigh')).toBeGreaterThan(1.797e308);
  expect(given.number('oneStepAbove')).toBe(Infinity);
});

it('below -745.13 exp is 0, and one step before it is the smallest double', async () => {
  const given = await run('softmax/exp-threshold');
  expect(agree([given.number('low')], [-745.1332191019412], 1)).toBe(true);
  expect(given.number('oneStepInside')).toBe(Number.MIN_VALUE);
  expect(given.number('smallest')).toBe(2 ** -1074);
  expect(given.number('atLow')).toBe(0);
});

it('the step is to the next double: a quarter of it leads nowhere', async () => {
  const edit = replace('step = 2 ** -43', 'step = 2 ** -45');
  const given = await run('softmax/exp-threshold', {}, edit);
  expect(given.number('oneStepAbove')).toBe(given.number('atHigh'));
});

it('float64, float32 and float16 overflow at 709.78, 88.72 and 11.09', async () => {
  const given = await run('softmax/exp-range');
  const high = [709.782712893384, 88.72283905206835, 11.089866488461016];
  const low = [-745.1332191019412, -103.9720770839918, -17.328679513998633];
  expect(agree(given.vector('overflowsAbove'), high, 1)).toBe(true);
  expect(agree(given.vector('isZeroBelow'), low, 1)).toBe(true);
  expect(given.series('bar')).toEqual({
    'logit z, from': given.vector('isZeroBelow'),
    'logit z, to': given.vector('overflowsAbove'),
    format: ['float64', 'float32', 'float16'],
  });
});

it('in float32 the limits hold for the numbers that Math.fround gives', async () => {
  const [, high] = (await run('softmax/exp-range')).vector('overflowsAbove');
  const [, low] = (await run('softmax/exp-range')).vector('isZeroBelow');
  expect(Math.fround(Math.exp(high - 1e-5))).toBeLessThan(Infinity);
  expect(Math.fround(Math.exp(high + 1e-5))).toBe(Infinity);
  expect(Math.fround(Math.exp(low + 1e-5))).toBeGreaterThan(0);
  expect(Math.fround(Math.exp(low - 1e-5))).toBe(0);
});

/**
 * Where exp ends. Truth: mpmath 1.2.1 at 30 digits, log((2 - 2**-bits) * 2**exponent) and
 * -(exponent + bits) * log(2); the upper limits also as numpy.log(numpy.finfo(t).max), NumPy 1.24.2.
 */
import { expect, it } from 'vitest';
import { agree, run } from '../outputs.ts';

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

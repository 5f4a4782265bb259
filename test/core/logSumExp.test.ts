import { expect, test } from 'vitest';
import { logSumExp } from '../../src/core/index.ts';
import { argmax, expDifference, sumExpExcept } from '../../src/core/logSumExp.ts';

test('logSumExp of nothing is ln 0 = −Infinity', () => {
  expect(logSumExp([])).toBe(-Infinity);
});

test('logSumExp of n equal entries is that plus ln n, however large', () => {
  expect(logSumExp([3])).toBe(3);
  expect(logSumExp([1000, 1000])).toBe(1000 + Math.LN2);
  expect(logSumExp([1e308, 1e308, 1e308])).toBe(1e308);
});

test('logSumExp keeps a sum that the plain form rounds to 0', () => {
  expect(Math.log(1 + Math.exp(-40))).toBe(0);
  expect(logSumExp([0, -40])).toBe(4.248354255291589e-18);
});

test('an entry of −Infinity adds nothing to logSumExp', () => {
  expect(logSumExp([-Infinity, 2])).toBe(2);
  expect(logSumExp([-Infinity, -Infinity])).toBe(-Infinity);
});

test('logSumExp of Infinity is Infinity, of NaN is NaN, whatever stands beside', () => {
  expect(logSumExp([1, Infinity, -Infinity])).toBe(Infinity);
  expect(logSumExp([Infinity, Infinity])).toBe(Infinity);
  expect(logSumExp([Infinity, Number.NaN])).toBeNaN();
  expect(logSumExp([Number.NaN, Infinity])).toBeNaN();
});

test('logSumExp takes a quarter of a million entries and typed arrays, and changes none', () => {
  const z = new Float32Array(250_000).fill(2);
  expect(logSumExp(z)).toBeCloseTo(2 + Math.log(250_000), 14);
  expect(z.every((value) => value === 2)).toBe(true);
});

test('logSumExp of a single number says that it wants an array', () => {
  expect(() => logSumExp(3 as never)).toThrow(
    new TypeError(
      'logSumExp: z must be an array of numbers, got 3. Put a single number in brackets: [1].',
    ),
  );
  expect(() => logSumExp(undefined as never)).toThrow('must be an array of numbers, got undefined');
});

test('argmax is the first of equals, and NaN wins', () => {
  expect(argmax([])).toBe(-1);
  expect(argmax([-Infinity, -Infinity])).toBe(0);
  expect(argmax([1, 3, 3, 2])).toBe(1);
  expect(argmax([5, Number.NaN, 7])).toBe(1);
});

test('expDifference corrects the rounding of the difference', () => {
  // 0.1 − 700.3 rounds away 3.4e−14; the truth is from mpmath.
  expect(expDifference(0.1, 700.3).high).toBe(8.072420401778118e-305);
  expect(Math.exp(0.1 - 700.3)).not.toBe(8.072420401778118e-305);
});

test('a sum whose every term is below the smallest double is still there', () => {
  const z = new Float64Array(1001).fill(-747);
  z[7] = 0;
  expect(Math.exp(-747)).toBe(0);
  expect(sumExpExcept(z, 0, 7).high).toBe(3.8e-322);
});

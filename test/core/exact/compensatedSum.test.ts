import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compensatedSum } from '../../../src/core/exact/compensatedSum.ts';
import { twoSumError } from '../../../src/core/exact/twoSum.ts';

const sumOf = (...values: number[]) => compensatedSum(values.length, (i) => values[i]);

test('compensatedSum brings back what a plain sum loses', () => {
  expect(1 + 1e100 + 1 - 1e100).toBe(0);
  expect(sumOf(1, 1e100, 1, -1e100)).toBe(2);
  expect(sumOf(...new Array(10).fill(0.1))).toBe(1);
});

test('compensatedSum of nothing is 0', () => {
  expect(sumOf()).toBe(0);
});

test('compensatedSum of Infinity is Infinity, of NaN is NaN', () => {
  expect(sumOf(1, Infinity, 2)).toBe(Infinity);
  expect(sumOf(1, -Infinity, 2)).toBe(-Infinity);
  expect(sumOf(Infinity, -Infinity)).toBeNaN();
  expect(sumOf(1, Number.NaN)).toBeNaN();
});

test('twoSumError is exactly what rounding took, and the order does not matter', () => {
  expect(twoSumError(1, 2 ** -60)).toBe(2 ** -60);
  expect(twoSumError(2 ** -60, 1)).toBe(2 ** -60);
  expect(twoSumError(0.1, 0.2)).toBe(-(2 ** -55));
  // Integers scaled by powers of 2: BigInt tells the exact sum.
  const exact = (x: number) => BigInt(x);
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), fc.nat({ max: 40 }), (a, b, shift) => {
      const big = a * 2 ** shift;
      expect(exact(big + b) + exact(twoSumError(big, b))).toBe(exact(big) + exact(b));
    }),
    { seed: 20220729 },
  );
});

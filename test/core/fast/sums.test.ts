import { expect, test } from 'vitest';
import { compensatedSum } from '../../../src/core/exact/compensatedSum.ts';
import { sumOf, sumOfSquaredErrors } from '../../../src/core/fast/sums.ts';

const far = Float64Array.from({ length: 5000 }, (_, i) => Math.sin(i) * 2 ** ((i % 90) - 45));
const near = Float64Array.from({ length: 5000 }, (_, i) => Math.cos(i * i));

test('sums are compensatedSum to the bit', () => {
  expect(sumOf(far)).toBe(compensatedSum(5000, (i) => far[i]));
  expect(sumOf(Float64Array.of(1e100, 1, -1e100))).toBe(1);
  expect(sumOfSquaredErrors(far, near)).toBe(compensatedSum(5000, (i) => (far[i] - near[i]) ** 2));
  expect(sumOfSquaredErrors(Float64Array.of(2 ** 27, 1), Float64Array.of(0, 0))).toBe(2 ** 54 + 1);
});

test('sums that overflow are Infinity, and sums with NaN are NaN', () => {
  expect(sumOf(Float64Array.of(1e308, 1e308, 1))).toBe(Infinity);
  expect(sumOf(Float64Array.of(1, Number.NaN))).toBeNaN();
  expect(sumOfSquaredErrors(Float64Array.of(1e200, 1), Float64Array.of(0, 0))).toBe(Infinity);
  expect(sumOf(new Float64Array(0))).toBe(0);
});

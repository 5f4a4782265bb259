import { expect, test } from 'vitest';
import { errorInUlps, ulp } from './ulp.ts';

test('a unit in the last place of 1 is 2⁻⁵², of 0 the smallest subnormal', () => {
  expect(ulp(1)).toBe(2 ** -52);
  expect(ulp(-1)).toBe(2 ** -52);
  expect(ulp(1 - 2 ** -53)).toBe(2 ** -53);
  expect(ulp(0)).toBe(5e-324);
});

test('the error counts from the truth, which lies between doubles', () => {
  const truth = { value: 1, tail: 0.25 };
  expect(errorInUlps(1, truth)).toBe(0.25);
  expect(errorInUlps(1 + 2 ** -52, truth)).toBe(0.75);
  expect(errorInUlps(1 - 2 ** -52, truth)).toBe(1.25);
});

test('an infinite truth is met by itself alone, and NaN meets nothing', () => {
  const truth = { value: Infinity, tail: 0 };
  expect(errorInUlps(Infinity, truth)).toBe(0);
  expect(errorInUlps(-Infinity, truth)).toBe(Infinity);
  expect(errorInUlps(1e308, truth)).toBe(Infinity);
  expect(errorInUlps(Number.NaN, { value: 1, tail: 0 })).toBe(Infinity);
  expect(errorInUlps(Infinity, { value: 1, tail: 0 })).toBe(Infinity);
});

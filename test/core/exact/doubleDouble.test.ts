import { describe, expect, test } from 'vitest';
import { doubleDoubleSum } from '../../../src/core/exact/compensatedSum.ts';
import { add, difference, scale } from '../../../src/core/exact/doubleDouble.ts';

const { NaN: nan } = Number;
const one = { high: 1, low: 2 ** -54 };
const ulps = { high: 2 ** -53, low: -(2 ** -56) };

describe('add', () => {
  test('counts the low parts, which a plain sum would lose one by one', () => {
    expect(1 + 2 ** -53 + 2 ** -54).toBe(1);
    for (const sum of [add(one, ulps), add(ulps, one)]) {
      expect(sum).toEqual({ high: 1 + 2 ** -52, low: -(2 ** -54) - 2 ** -56 });
    }
    expect(add({ high: 1, low: -(2 ** -54) }, ulps).high).toBe(1);
  });

  test('of Infinity is Infinity, of NaN is NaN, whatever the low parts', () => {
    const zero = { high: 0, low: nan };
    expect(add({ high: Infinity, low: 0 }, zero).high).toBe(Infinity);
    expect(add({ high: -Infinity, low: 0 }, zero).high).toBe(-Infinity);
    expect(add({ high: nan, low: 0 }, zero).high).toBeNaN();
  });
});

describe('difference', () => {
  test('keeps what rounding took', () => {
    expect(difference(1, -(2 ** -60))).toEqual({ high: 1, low: 2 ** -60 });
    expect(difference(2 ** -60, 1)).toEqual({ high: -1, low: 2 ** -60 });
  });

  test('of equals is 0, also of two infinite ones', () => {
    for (const value of [3, Infinity, -Infinity]) {
      expect(difference(value, value)).toEqual({ high: 0, low: 0 });
    }
    expect(difference(3, -Infinity).high).toBe(Infinity);
    expect(difference(3, nan).high).toBeNaN();
  });
});

test('scale multiplies both parts', () => {
  expect(scale(3, one)).toEqual({ high: 3, low: 3 * 2 ** -54 });
});

describe('doubleDoubleSum', () => {
  const sumOf = (...terms: { high: number; low: number }[]) =>
    doubleDoubleSum(terms.length, (i) => terms[i]);

  test('counts the low parts and what each addition loses', () => {
    expect(sumOf(one, ulps)).toEqual(add(one, ulps));
    expect(sumOf(one, { high: 1e100, low: 0 }, one, { high: -1e100, low: 0 }).high).toBe(2);
    expect(sumOf()).toEqual({ high: 0, low: 0 });
  });

  test('of Infinity is Infinity, of NaN is NaN, whatever the low parts', () => {
    expect(sumOf(one, { high: Infinity, low: nan }).high).toBe(Infinity);
    expect(sumOf(one, { high: nan, low: 0 }).high).toBeNaN();
  });
});

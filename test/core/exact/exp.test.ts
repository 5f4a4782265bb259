import { describe, expect, test } from 'vitest';
import { exp } from '../../../src/core/exact/exp.ts';
import { log1p } from '../../../src/core/exact/log1p.ts';
import { golden } from '../golden.ts';
import { errorInUlps, isNormal, type Truth, ulp } from '../ulp.ts';

interface Row {
  x: number;
  tail: number;
  exponent: number;
  exp: Truth;
}

const { exponentials } = golden<{ exponentials: Row[] }>('scalars');
// The golden tails have two decimals.
const LAST_DECIMAL = 0.005;

describe('exp', () => {
  test('is within 0.52 ULP in its high part, and 1 where doubles have fewer digits', () => {
    expect(exponentials.length).toBeGreaterThan(350);
    for (const { x, tail, exponent, exp: truth } of exponentials) {
      const bound = isNormal(truth.value) ? 0.52 + LAST_DECIMAL : 1;
      const error = errorInUlps(exp(x, tail, exponent).high, truth);
      expect(error, `x = ${x}, tail = ${tail}`).toBeLessThanOrEqual(bound);
    }
  });

  test('is within 0.02 ULP in both parts together, where there is room for a low one', () => {
    for (const { x, tail, exponent, exp: truth } of exponentials) {
      if (truth.value < 2 ** -960) continue;
      const { high, low } = exp(x, tail, exponent);
      const error = (high - truth.value + low) / ulp(truth.value) - truth.tail;
      expect(Math.abs(error), `x = ${x}, tail = ${tail}`).toBeLessThanOrEqual(0.02 + LAST_DECIMAL);
    }
  });

  test('of 0 is exactly 1', () => {
    expect(exp(0)).toEqual({ high: 1, low: 0 });
    expect(exp(-0)).toEqual({ high: 1, low: 0 });
  });

  test('reaches the smallest subnormal, and 0 below, whatever the tail', () => {
    expect(exp(-745).high).toBe(5e-324);
    expect(exp(-746).high).toBe(0);
    for (const { high, low } of [exp(-1e308, 1e291), exp(-Infinity, Number.NaN, 64)]) {
      expect(high).toBe(0);
      expect(Math.abs(low)).toBe(0);
    }
  });

  test('of NaN is NaN', () => {
    expect(exp(Number.NaN).high).toBeNaN();
    expect(exp(-1, Number.NaN).high).toBeNaN();
  });
});

describe('log1p of a high and a low part', () => {
  test('counts the low one with the slope 1/(1 + x)', () => {
    expect(log1p({ high: 0, low: 1e-20 })).toEqual({ high: 0, low: 1e-20 });
    expect(log1p({ high: 3, low: 2 ** -60 })).toEqual({ high: Math.log(4), low: 2 ** -62 });
  });

  test('is Infinity for Infinity', () => {
    expect(log1p({ high: Infinity, low: 0 })).toEqual({ high: Infinity, low: 0 });
  });
});

import { type DoubleDouble, sumRoundedOnce } from './doubleDouble.ts';
import { exp } from './exp.ts';
import { log1p } from './log1p.ts';
import { twoSumError } from './twoSum.ts';
import { requireVector } from './vector.ts';

/** Where the largest entry stands (the first of equals); at a NaN if there is one; −1 if empty. */
export function argmax(z: ArrayLike<number>): number {
  let top = -1;
  for (let i = 0; i < z.length; i++) {
    if (top < 0 || z[i] > z[top] || Number.isNaN(z[i])) top = i;
  }
  return top;
}

/** 2^exponent·e^(z − m) for z ≤ m, with the rounding of z − m put right. */
export function expDifference(z: number, m: number, exponent = 0): DoubleDouble {
  // Case: both Infinity, whose difference is NaN
  const equal = z === m;
  return exp(equal ? 0 : z - m, equal ? 0 : twoSumError(z, -m), exponent);
}

/**
 * Σ e^(zᵢ − m) over all i but one, right down to the smallest subnormal; m is the largest z.
 *
 * The sum is compensatedSum's, with the low parts of the terms among what is lost.
 */
export function sumExpExcept(z: ArrayLike<number>, m: number, except: number): DoubleDouble {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < z.length; i++) {
    if (i === except) continue;
    // 64 doublings up no term is too small for a double …
    const { high, low } = expDifference(z[i], m, 64);
    lost += twoSumError(sum, high) + low;
    sum += high;
  }
  // … and down again there is one rounding.
  return { high: (sum + lost) * 2 ** -64, low: twoSumError(sum, lost) * 2 ** -64 };
}

/**
 * ln Σ e^zᵢ = m + ln(1 + Σ_{i ≠ top} e^(zᵢ − m)), with m the largest entry, at top.
 *
 * Never overflows. The empty sum is ln 0 = −Infinity; entries of −Infinity add nothing; Infinity
 * for Infinity, NaN for NaN. Error: 2 ULP of the largest of |m|, ln n and the result (near 0, m
 * and the logarithm cancel).
 */
export function logSumExp(z: ArrayLike<number>): number {
  // Case: the empty sum
  if (z?.length === 0) return -Infinity;
  requireVector('logSumExp', 'z', z);
  const top = argmax(z);
  // Case: the largest is ±Infinity or NaN, and so is the sum
  return sumRoundedOnce({ high: z[top], low: 0 }, log1p(sumExpExcept(z, z[top], top)));
}

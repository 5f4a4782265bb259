import { compensatedSum } from './compensatedSum.ts';
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

/**
 * e^(z − m) for z ≤ m, with the rounding of z − m put right: e^(d + δ) ≈ e^d + e^d·δ.
 *
 * Without it a difference of −700 costs hundreds of ULP.
 */
export function expDifference(z: number, m: number): number {
  const d = z - m;
  const e = Math.exp(d);
  if (d > -746) return e + e * twoSumError(z, -m);
  // Case: both Infinity, whose difference is NaN; or e = 0, of which no digit is left
  return z === m ? 1 : e;
}

// 64 ln 2 as the sum of two doubles, good to 32 digits
const LIFT = 44.3614195558365;
const LIFT_REST = 1.4841899608616317e-15;

/** 2⁶⁴·e^(z − m): a term too small for a double, lifted into range. */
function liftedExpDifference(z: number, m: number): number {
  const d = z - m;
  const e = Math.exp(d + LIFT);
  return e === 0 ? 0 : e + e * (twoSumError(z, -m) + twoSumError(d, LIFT) + LIFT_REST);
}

/** Σ e^(zᵢ − m) over all i but one, right down to the smallest subnormal; m is the largest z. */
export function sumExpExcept(z: ArrayLike<number>, m: number, except: number): number {
  const sum = compensatedSum(z.length, (i) => (i === except ? 0 : expDifference(z[i], m)));
  if (!(sum < 2 ** -900)) return sum;
  // Case: below the normal range, where terms lose digits or vanish one by one: 64 doublings up
  // they have them all, and the sum comes down in one rounding.
  return (
    compensatedSum(z.length, (i) => (i === except ? 0 : liftedExpDifference(z[i], m))) * 2 ** -64
  );
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
  return z[top] + Math.log1p(sumExpExcept(z, z[top], top));
}

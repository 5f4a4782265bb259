import { doubleDoubleSum } from './exact/compensatedSum.ts';
import { add, type DoubleDouble, difference, scale } from './exact/doubleDouble.ts';
import { exp } from './exact/exp.ts';
import { log1p } from './exact/log1p.ts';
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
  const { high, low } = difference(z, m);
  return exp(high, low, exponent);
}

/** Σ e^(zᵢ − m) over all i but one, right down to the smallest subnormal; m is the largest z. */
export function sumExpExcept(z: ArrayLike<number>, m: number, except: number): DoubleDouble {
  // 64 doublings up no term is too small for a double, and down again there is one rounding. The
  // one left out counts as −Infinity: its term is 0.
  const lifted = doubleDoubleSum(z.length, (i) =>
    expDifference(i === except ? -Infinity : z[i], m, 64),
  );
  return scale(2 ** -64, lifted);
}

/**
 * ln Σ e^zᵢ = m + ln(1 + Σ_{i ≠ top} e^(zᵢ − m)), with m the largest entry, at top.
 *
 * Never overflows. The empty sum is ln 0 = −Infinity; entries of −Infinity add nothing; Infinity
 * for Infinity, NaN for NaN.
 *
 * @accuracy 2 ULP of the largest of |m|, ln n and the result (near 0, m and the logarithm cancel).
 */
export function logSumExp(z: ArrayLike<number>): number {
  // Case: the empty sum
  if (z?.length === 0) return -Infinity;
  requireVector('logSumExp', 'z', z);
  const top = argmax(z);
  // Case: the largest is ±Infinity or NaN, and so is the sum
  return add({ high: z[top], low: 0 }, log1p(sumExpExcept(z, z[top], top))).high;
}

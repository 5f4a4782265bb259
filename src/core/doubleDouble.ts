import { twoSumError } from './twoSum.ts';

/**
 * A number to twice the digits of a double: the unevaluated sum high + low, where high is the
 * number rounded and low is what that rounding took.
 *
 * Source: T. J. Dekker, A floating-point technique for extending the available precision (1971).
 */
export interface DoubleDouble {
  high: number;
  low: number;
}

/** a + b, rounded once. Infinity and NaN come out as in a plain sum of the high parts. */
export function sumRoundedOnce(a: DoubleDouble, b: DoubleDouble): number {
  const sum = a.high + b.high;
  // Case: sum is ±Infinity or NaN. Nothing is lost from it, and Infinity − Infinity is NaN.
  return Number.isFinite(sum) ? sum + (twoSumError(a.high, b.high) + (a.low + b.low)) : sum;
}

import { twoSumError } from './twoSum.ts';

/**
 * A number to twice the digits of a double: the unevaluated sum high + low, where high is the
 * number rounded and low is what that rounding took. An infinite one has no low part: it may be NaN.
 *
 * @source T. J. Dekker, A floating-point technique for extending the available precision (1971).
 */
export interface DoubleDouble {
  high: number;
  low: number;
}

/** a + b; its high part is the sum rounded once. */
export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const sum = a.high + b.high;
  // Case: sum is ±Infinity or NaN. Nothing is lost from it, and Infinity − Infinity is NaN.
  const lost = Number.isFinite(sum) ? twoSumError(a.high, b.high) + (a.low + b.low) : 0;
  const high = sum + lost;
  return { high, low: sum - high + lost };
}

/** a − b of two doubles, exactly; 0 for equals, also where both are Infinity. */
export function difference(a: number, b: number): DoubleDouble {
  const equal = a === b;
  return { high: equal ? 0 : a - b, low: equal ? 0 : twoSumError(a, -b) };
}

/** factor·x; only the product of the high parts is rounded. */
export function scale(factor: number, x: DoubleDouble): DoubleDouble {
  return { high: factor * x.high, low: factor * x.low };
}

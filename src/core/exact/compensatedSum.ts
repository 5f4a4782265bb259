import type { DoubleDouble } from './doubleDouble.ts';
import { twoSumError } from './twoSum.ts';

/**
 * Σ term(i) for i = 0 … count − 1, as exact as if summed in twice the precision.
 *
 * What each addition loses is collected and added at the end. An empty sum is 0.
 * Infinity and NaN come out as in a plain sum.
 *
 * @source A. Neumaier, Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen,
 * ZAMM 54 (1974), algorithm IV, with Knuth's branch-free TwoSum for the loss.
 */
export function compensatedSum(count: number, term: (i: number) => number): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < count; i++) {
    const value = term(i);
    lost += twoSumError(sum, value);
    sum += value;
  }
  // Case: sum is ±Infinity or NaN. Nothing is lost from it, and Infinity − Infinity is NaN.
  return Number.isFinite(sum) ? sum + lost : sum;
}

/** The same for terms of twice the digits: their low parts are among what is lost. */
export function doubleDoubleSum(count: number, term: (i: number) => DoubleDouble): DoubleDouble {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < count; i++) {
    const { high, low } = term(i);
    lost += twoSumError(sum, high) + low;
    sum += high;
  }
  const high = Number.isFinite(sum) ? sum + lost : sum;
  return { high, low: sum - high + lost };
}

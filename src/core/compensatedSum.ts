import { twoSumError } from './twoSum.ts';

/**
 * Σ term(i) for i = 0 … count − 1, as exact as if summed in twice the precision.
 *
 * What each addition loses is collected and added at the end. An empty sum is 0.
 * Infinity and NaN come out as in a plain sum.
 * Source: A. Neumaier, Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen,
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

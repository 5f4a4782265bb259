import { compensatedSum } from './exact/compensatedSum.ts';
import { requireSameLength, requireVector } from './vector.ts';

/**
 * How far from 1 the entries of a distribution may sum. Wide enough for thousands of entries
 * that were rounded to float32, narrow enough to notice a slip in the sixth digit.
 */
export const SUM_TOLERANCE = 1e-6;

const isOutside = (p: number) => p < 0 || p > 1;

/** Throws unless 0 ≤ p ≤ 1. NaN passes, so that it comes out as NaN. */
export function requireProbability(caller: string, name: string, p: number): void {
  if (isOutside(p)) {
    throw new RangeError(
      `${caller}: ${name} is ${p}, and a probability lies between 0 and 1. If it is a logit, use the function that takes logits.`,
    );
  }
}

/** Throws unless every entry is a probability. NaN passes. */
export function requireProbabilities(caller: string, name: string, p: ArrayLike<number>): void {
  for (let i = 0; i < p.length; i++) {
    if (isOutside(p[i])) requireProbability(caller, `${name}[${i}]`, p[i]);
  }
}

/** Throws unless every entry is a probability and they sum to 1. NaN passes. */
export function requireDistribution(caller: string, name: string, p: ArrayLike<number>): void {
  requireVector(caller, name, p);
  requireProbabilities(caller, name, p);
  const sum = compensatedSum(p.length, (i) => p[i]);
  if (Math.abs(sum - 1) > SUM_TOLERANCE) {
    const off = Number(Math.abs(sum - 1).toPrecision(3));
    throw new RangeError(
      `${caller}: ${name} sums to ${sum}, ${off} ${sum < 1 ? 'less' : 'more'} than 1. Divide its entries by their sum, or pass logits through softmax first.`,
    );
  }
}

/** Throws unless y and p are distributions over the same classes. NaN passes. */
export function requireDistributions(
  caller: string,
  y: ArrayLike<number>,
  p: ArrayLike<number>,
): void {
  requireSameLength(caller, 'y', y, 'p', p);
  requireDistribution(caller, 'y', y);
  requireDistribution(caller, 'p', p);
}

/** The runs of test/golden/learning.py, and how near to them the book's own must come. */
import { readFileSync } from 'node:fs';

/** A run of PyTorch: its loss after `at` steps, and its last weights. */
export interface Run {
  at: number[];
  losses: number[];
  w: number[];
  accuracy: number;
}

/** What learning.json holds. NaN and ±∞ are written as strings there. */
export interface Reference {
  petals: { mm: [number, number][]; labels: number[] }[];
  regression: (Run & { rate: number })[];
  least: { loss: number }[];
  untilItBreaks: {
    rate: number;
    core: number[];
    byNaive: (number | string)[];
    byPosted: number[];
  }[];
  network: (Run & { units: number; seed: number; start: number[] })[];
  shuttle: (Run & { temperatures: number[]; damage: number[]; best: number[]; at31: number })[];
  keptAside: (Run & { training: number[]; last: number[]; lowestAt: number })[];
}

export const reference: Reference = JSON.parse(readFileSync('test/golden/learning.json', 'utf8'));

/**
 * The stated tolerance: hundreds of steps, each rounded in another order than PyTorch's, leave ten
 * digits.
 */
export const TOLERANCE = 1e-10;

/** The largest relative difference of two lists; of numbers below 1, absolute. */
export function apart(got: readonly number[], expected: readonly number[]): number {
  if (got.length !== expected.length) return Number.POSITIVE_INFINITY;
  return Math.max(...expected.map((e, i) => Math.abs(got[i] - e) / Math.max(1, Math.abs(e))));
}

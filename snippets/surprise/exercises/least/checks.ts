import { check, holds, random } from '#check';
import { crossEntropy } from '#core';
import { best } from './starter.ts';

const next = random(7);
/** Four shares, each a multiple of 1/100. */
function distribution(): number[] {
  const [a, b] = [1 + Math.floor(48 * next()), 1 + Math.floor(48 * next())];
  const c = Math.ceil((99 - a - b) * next());
  return [a, b, c, 100 - a - b - c].map((share) => share / 100);
}
const isTruth = (y: number[]) =>
  y.every((share) => share >= 0) &&
  Math.abs(y.reduce((sum, share) => sum + share, 0) - 1) < 1e-9;

/** Asserts that the best truth for p has at most this cross-entropy. */
function reaches(p: number[], most: number): void {
  const words = `a cross-entropy of at most ${most.toPrecision(6)}`;
  const isLow = (y: number[]) => crossEntropy(y, p) <= most + 1e-6;
  holds(best, [p], `a truth with ${words}`, isLow);
}

export const checks = [
  check('gives shares of 0 or more that sum to 1', () => {
    const words = 'shares of 0 or more that sum to 1';
    holds(best, [[0.2, 0.7, 0.1]], words, isTruth);
  }),
  check('has less cross-entropy than the truth p', () => {
    const p = [0.7, 0.2, 0.1];
    const words = 'a truth with less cross-entropy than p itself, 0.8018';
    holds(best, [p], words, (y) => crossEntropy(y, p) < 0.8018);
  }),
  check('beats each of 300 random truths', () => {
    for (let i = 0; i < 300; i++) {
      const [p, other] = [distribution(), distribution()];
      reaches(p, crossEntropy(other, p));
    }
  }),
  check('reaches the least cross-entropy there is', () => {
    reaches([0.7, 0.2, 0.1], 0.356675);
    reaches([0.1, 0.3, 0.6], 0.510826);
    reaches([0.3, 0.34, 0.36], 1.021652);
  }),
];

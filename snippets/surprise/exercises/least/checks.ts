import { check, holds, random } from '#check';
import { crossEntropy } from '#core';
import { best } from './starter.ts';

const next = random(7);
function distribution(): number[] {
  const parts = Array.from({ length: 4 }, () => 0.01 + next());
  const total = parts.reduce((sum, part) => sum + part);
  return parts.map((part) => part / total);
}
const isTruth = (y: number[]) =>
  y.every((share) => share >= 0) &&
  Math.abs(y.reduce((sum, share) => sum + share, 0) - 1) < 1e-9;

/** Asserts that the best truth for p has no more cross-entropy than this. */
function reaches(p: number[], least: number): void {
  const words = `a truth with a cross-entropy of at most ${least.toPrecision(6)}`;
  holds(best, [p], words, (y) => crossEntropy(y, p) <= least + 1e-6);
}

export const checks = [
  check('gives shares of 0 or more that sum to 1', () => {
    const words = 'shares of 0 or more that sum to 1';
    holds(best, [[0.2, 0.7, 0.1]], words, isTruth);
  }),
  check('has less cross-entropy than the forecast itself', () => {
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

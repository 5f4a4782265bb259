import { check, holds, near, random } from '#check';
import { crossEntropy } from '#core';
import { best } from './starter.ts';

const next = random(7);
function distribution(): number[] {
  const parts = Array.from({ length: 4 }, () => 0.01 + next());
  const total = parts.reduce((sum, part) => sum + part);
  return parts.map((part) => part / total);
}
const isTruth = (y: number[]) =>
  Math.abs(y.reduce((sum, part) => sum + part, 0) - 1) < 1e-9;

export const checks = [
  check('gives shares that sum to 1', () => {
    holds(best, [[0.2, 0.7, 0.1]], 'shares that sum to 1', isTruth);
  }),
  check('does better than the forecast itself', () => {
    const p = [0.7, 0.2, 0.1];
    const words = 'less cross-entropy than p itself has';
    const own = crossEntropy(p, p);
    holds(best, [p], words, (y) => crossEntropy(y, p) < own - 1e-9);
  }),
  check('has no better one among 300 random truths', () => {
    for (let i = 0; i < 300; i++) {
      const p = distribution();
      const limit = crossEntropy(distribution(), p) + 1e-12;
      const words = `a cross-entropy of at most ${limit}`;
      holds(best, [p], words, (y) => crossEntropy(y, p) <= limit);
    }
  }),
  check('reaches the least there is', () => {
    const reached = (p: number[]) => crossEntropy(best(p), p);
    near(reached, [[0.7, 0.2, 0.1]], 0.35667494393873);
    near(reached, [[0.1, 0.3, 0.6]], 0.51082562376599);
  }),
];

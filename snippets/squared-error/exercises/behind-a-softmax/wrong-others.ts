import { softmax } from '#core';

// Only the way through the other probabilities: the diagonal is missing.
export function slopes(z: number[], y: number[]): number[] {
  const p = softmax(z);
  return z.map((_, j) =>
    p.reduce(
      (sum, pi, i) => sum - (i === j ? 0 : (pi - y[i]) * pi * p[j]),
      0,
    ),
  );
}

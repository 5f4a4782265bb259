import { random } from '#notebook';

// A hidden unit has three weights in and one out; the last stands alone.
export const hidden = (x: number[], w: number[]) =>
  Array.from({ length: (w.length - 1) / 4 }, (_, j) =>
    Math.tanh(x[0] * w[4 * j] + x[1] * w[4 * j + 1] + x[2] * w[4 * j + 2]),
  );
export const logit = (x: number[], w: number[]) =>
  hidden(x, w).reduce((z, h, j) => z + h * w[4 * j + 3], w[w.length - 1]);

// First weights between -1 and 1, the same whenever the seed is.
export function start(units: number, seed: number): number[] {
  const next = random(seed);
  return Array.from({ length: 4 * units + 1 }, () => 2 * next() - 1);
}

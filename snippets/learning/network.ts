import { random } from '#notebook';

// Unit j has three weights in, w[4j] to w[4j + 2], and one out, w[4j + 3].
// The last weight of the list is the constant b.
export function hidden(x: number[], w: number[]) {
  const h: number[] = [];
  for (let j = 0; 4 * j + 3 < w.length; j++) {
    const [w0, w1, w2] = w.slice(4 * j);
    h.push(Math.tanh(x[0] * w0 + x[1] * w1 + x[2] * w2));
  }
  return h;
}

export function logit(x: number[], w: number[]) {
  let z = w[w.length - 1];
  for (const [j, h] of hidden(x, w).entries()) z += h * w[4 * j + 3];
  return z;
}

// First weights between -1 and 1, the same whenever the seed is.
export function start(units: number, seed: number) {
  const next = random(seed);
  return Array.from({ length: 4 * units + 1 }, () => 2 * next() - 1);
}

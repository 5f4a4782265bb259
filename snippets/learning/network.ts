import { random } from '#notebook';

// Unit j has three weights in, w[4j] to w[4j + 2], and one out, w[4j + 3].
// The last weight of the list is the constant b.
export function hidden(x: number[], w: number[]) {
  const h: number[] = [];
  for (let j = 0; j + 1 < w.length; j += 4)
    h.push(Math.tanh(x[0] * w[j] + x[1] * w[j + 1] + x[2] * w[j + 2]));
  return h;
}

export function logit(x: number[], w: number[]) {
  const h = hidden(x, w);
  let z = w[w.length - 1];
  for (let j = 0; j < h.length; j++) z += h[j] * w[4 * j + 3];
  return z;
}

// First weights between -1 and 1, the same whenever the seed is.
export function start(units: number, seed: number) {
  const next = random(seed);
  return Array.from({ length: 4 * units + 1 }, () => 2 * next() - 1);
}

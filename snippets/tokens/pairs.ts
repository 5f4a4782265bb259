import { softmaxCrossEntropyLoss as lossOf, matrix } from '#core';
import { random, slider } from '#notebook';

const N = slider('pairs', { min: 2, max: 128, step: 2, value: 128 });
const temperature = 0.5;
const chance = random(1);
// An untrained network gives each picture a random vector of length 1.
const pictures = Array.from({ length: 2 * N }, () => {
  const v = Array.from({ length: 32 }, () => 2 * chance() - 1);
  return v.map((x) => x / Math.hypot(...v));
});
const similarity = (a: number[], b: number[]) =>
  a.reduce((sum, x, i) => sum + x * b[i], 0);
// Picture n belongs to picture n + N. No picture is its own partner.
const z = pictures.map((a, n) =>
  pictures.map((b, m) =>
    n === m ? -Infinity : similarity(a, b) / temperature,
  ),
);
const k = pictures.map((_, n) => (n + N) % (2 * N));
export const loss = lossOf(matrix(z), k);
export const atTheStart = Math.log(2 * N - 1);

import { roundTo } from '#core';

// Halve the interval until no float64 is left between its ends.
function first(isSo: (z: number) => boolean, low = 0, high = 1000): number {
  const z = (low + high) / 2;
  if (z === low || z === high) return high;
  return isSo(z) ? first(isSo, low, z) : first(isSo, z, high);
}
const formats = ['float64', 'float32', 'float16', 'bfloat16'] as const;
export const limits = formats.map((format) => {
  const f = roundTo(format);
  const exp = (z: number) => f(Math.exp(z));
  return {
    format,
    'exp z is ∞': first((z) => exp(z) === Infinity),
    'exp z is 0': -first((z) => exp(-z) === 0),
    '1 + exp −z is 1': first((z) => f(1 + exp(-z)) === 1),
  };
});
export const overflow = limits.map((row) => row['exp z is ∞']);
export const zero = limits.map((row) => row['exp z is 0']);
export const oneFrom = limits.map((row) => row['1 + exp −z is 1']);

import { sigmoid } from '#core';

const f = Math.fround;
export const sigmoid32 = (z: number) => f(1 / f(1 + f(Math.exp(-z))));

// Halve the interval until no double is left between its ends.
function oneFrom(p: (z: number) => number, low: number, high: number) {
  for (;;) {
    const z = (low + high) / 2;
    if (z === low || z === high) return high;
    if (1 - p(z) === 0) high = z;
    else low = z;
  }
}
export const inFloat64 = oneFrom(sigmoid, 0, 100);
export const inFloat32 = oneFrom(sigmoid32, 0, 100);

import { binaryCrossEntropy, sigmoid } from '#core';

// The answer is no, y = 0. Three ways to the same loss.
const fromP = (z: number) => binaryCrossEntropy(sigmoid(z), 0);
const asWritten = (z: number) => Math.log(1 + Math.exp(z));
// log1p(x) is ln(1 + x), and it keeps the digits of a small x.
const stable = (z: number) =>
  Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));

export const losses = [-40, 0, 36, 40, 800].map((z) => ({
  'logit z': z,
  'from p': fromP(z),
  'ln(1 + e^z)': asWritten(z),
  stable: stable(z),
}));

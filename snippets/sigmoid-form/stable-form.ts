import { sigmoidCrossEntropy } from '#core';

const asWritten = (z: number, y: number) =>
  Math.log(1 + Math.exp(z)) - z * y;
const stable = (z: number, y: number) =>
  Math.max(z, 0) - z * y + Math.log1p(Math.exp(-Math.abs(z)));

export const losses = [-800, -40, 0, 40, 800, Infinity].map((z) => ({
  'logit z, y = 1': z,
  'as written': asWritten(z, 1),
  stable: stable(z, 1),
  core: sigmoidCrossEntropy(z, 1),
}));

const nearlyOne = 1 - 2 ** -52;
export const stableForASoftTarget = stable(50, nearlyOne);
export const coreForASoftTarget = sigmoidCrossEntropy(50, nearlyOne);

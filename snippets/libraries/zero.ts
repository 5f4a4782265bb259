import { binaryCrossEntropy } from '#core';

// The answer was yes, y = 1, and the model had said never, p = 0.
export const truth = binaryCrossEntropy(0, 1);

// PyTorch stops the logarithm at -100.
export const clamped = -Math.max(Math.log(0), -100);

// The others put a small number in the place of 0.
const costs = (epsilon: number) => binaryCrossEntropy(epsilon, 1);
export const epsOfFloat64 = costs(2 ** -52);
export const epsOfKeras = costs(1e-7);

// A p of 1 for a no. In float32, 1 - 1e-7 is rounded to 1 - 2^-23.
export const epsOfKerasAtOne = binaryCrossEntropy(1 - 1e-7, 0);
export const epsOfFloat32 = costs(2 ** -23);

// What older releases put there. Keras 2 clipped, and then added 1e-7.
export const epsOf1e15 = costs(1e-15);
export const epsOfPyTorch = costs(1e-12);
export const epsOfKeras2 = costs(2e-7);
export const epsOfKeras2Float32 = costs(2 ** -23 + 1e-7);

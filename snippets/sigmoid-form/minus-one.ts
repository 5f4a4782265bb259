import { softplus } from '#core';

// ln(1 + e^z) - zy: the same loss from a logit, taken at its word.
const formula = (z: number, y: number) => softplus(z) - z * y;

export const losses = [0, -1, -10, -100].map((z) => ({
  'logit z': z,
  'y = 0': formula(z, 0),
  'y = -1': formula(z, -1),
}));

import { softplus } from '#core';

// The formula as it is, with the core for ln(1 + e^z).
const formula = (z: number, y: number) => softplus(z) - z * y;

export const losses = [0, -1, -10, -100].map((z) => ({
  'logit z': z,
  'y = 0': formula(z, 0),
  'y = -1': formula(z, -1),
}));

import { crossEntropy as H, klDivergence as KL } from '#core';

const y = [0.5, 0.25, 0.25];
const p = [0.7, 0.2, 0.1];

const row = (pair: string, a: number[], b: number[]) => {
  return { pair, 'cross-entropy': H(a, b), KL: KL(a, b) };
};
export const pairs = [
  row('y, p', y, p),
  row('p, y', p, y),
  row('y, y', y, y),
  row('p, p', p, p),
];

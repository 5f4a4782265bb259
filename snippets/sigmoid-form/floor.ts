import { binaryCrossEntropy, entropy, klDivergence } from '#core';

const y = [0.5, 0.3, 0.5, 0.9];
const p = [...y];

const meanOf = (term: (y: number, p: number) => number) =>
  y.reduce((sum, yn, n) => sum + term(yn, p[n]), 0) / y.length;

export const loss = meanOf((yn, pn) => binaryCrossEntropy(pn, yn));
export const entropyOfY = meanOf((yn) => entropy([yn, 1 - yn]));
export const divergence = meanOf((yn, pn) =>
  klDivergence([yn, 1 - yn], [pn, 1 - pn]),
);

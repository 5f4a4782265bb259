import { crossEntropy, entropy, klDivergence } from '#core';

const y = [0.5, 0.25, 0.25];
const p = [0.7, 0.2, 0.1];

const terms = y.map((share, i) => share * Math.log(share / p[i]));
export const bySum = terms.reduce((sum, term) => sum + term);
export const bySubtraction = crossEntropy(y, p) - entropy(y);
export const ofTheCore = klDivergence(y, p);

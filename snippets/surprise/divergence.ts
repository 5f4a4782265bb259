import * as core from '#core';

const y = [0.5, 0.25, 0.25];
const p = [0.7, 0.2, 0.1];

export const entropy = core.entropy(y);
export const crossEntropy = core.crossEntropy(y, p);
export const divergence = core.klDivergence(y, p);

import { binaryCrossEntropy } from '#core';

// What an answer of 0.1 costs more than an answer of 0.5.
const more = (y: number) =>
  binaryCrossEntropy(0.1, y) - binaryCrossEntropy(0.5, y);

// Of ten cases, three are a yes and seven are a no.
export const yesesCostMore = 3 * more(1);
export const noesCostLess = -7 * more(0);

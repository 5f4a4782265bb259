import { binaryCrossEntropy } from '#core';
import { loss } from './formula.ts';

export const sureAndRight = loss(1, 1);
export const sureAndWrong = loss(1, 0);

export const coreSureAndRight = binaryCrossEntropy(1, 1);
export const coreSureAndWrong = binaryCrossEntropy(1, 0);

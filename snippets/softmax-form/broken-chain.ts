import { softmax, softmaxCrossEntropyGradient } from '#core';
import { byTheChain } from './cancellation.ts';

// Very wrong: the dog's probability underflows, and -1/p is -Infinity.
export const veryWrong = byTheChain([800, 0, -1], 1);
export const veryWrongCore = softmaxCrossEntropyGradient([800, 0, -1], 1);

// Very right: the cat's probability rounds to 1.
const [cat] = softmax([40, 0]);
export const pMinusOne = cat - 1;
export const veryRightCore = softmaxCrossEntropyGradient([40, 0], 0);

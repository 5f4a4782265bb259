import { softmax } from '#core';

const [cat, dog, owl] = softmax([2, 1, -1]);

// The logits 2, 1, -1 are 1 and 2 apart. So are these:
export const catAgainstDog = Math.log(cat / dog);
export const dogAgainstOwl = Math.log(dog / owl);

// Numbers with the same differences are as good as the logits.
export const logarithms = [cat, dog, owl].map(Math.log);
export const again = softmax(logarithms);

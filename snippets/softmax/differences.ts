import { softmax } from '#core';

const [cat, dog, owl] = softmax([2, 1, -1]);

// The scores differ by 2 - 1 = 1 and by 1 - (-1) = 2.
export const catAgainstDog = Math.log(cat / dog);
export const dogAgainstOwl = Math.log(dog / owl);

// Any three numbers with these differences are as good as the scores.
export const fromLogarithms = softmax([cat, dog, owl].map(Math.log));

import { softmax } from '#core';

const once = softmax([50, 0, 0]);
export const largestOnce = once[0];

const twice = softmax(once);
export const largestTwice = twice[0];

// As sure as the first could be, [1, 0, 0], the second stops here.
export const ceiling = Math.E / (Math.E + 2);

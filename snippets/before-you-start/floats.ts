import { roundTo } from '#core';
import { number } from '#notebook';

// The nearest number that 8 bits and a power of 2 can make.
const x = number('x', { value: 257 });
export const withEightBits = roundTo('bfloat16')(x);

// The same with 53 bits, the numbers of JavaScript.
export const sum = 0.1 + 0.2;
export const error = sum - 0.3;
export const absorbed = 10 ** 16 + 1 - 10 ** 16;
export const tooLarge = 10 ** 308 * 10;
export const noAnswer = 0 / 0;

// every digit
import { roundTo } from '#core';
import { number } from '#notebook';

const x = number('x', { value: 0.1 });
const formats = ['float64', 'float32', 'float16', 'bfloat16'] as const;

// The number of each format that is nearest.
export const nearest = [x, 257, 65_519, 65_520, 1e-8].map((given) => ({
  x: given,
  ...Object.fromEntries(
    formats.map((name) => [name, roundTo(name)(given)]),
  ),
}));

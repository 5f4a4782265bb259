import * as Plot from '@observablehq/plot';
import { entropy as H, softmax } from '#core';
import { bars, slider } from '#notebook';

const T = slider('temperature', { min: 0.1, max: 5, step: 0.1, value: 1 });
export const probabilities = softmax([2, 1, -1], T);
export const entropy = H(probabilities);

// #region drawing
const names = ['cat', 'dog', 'owl'];
const shown = names.map(
  (name, i) => `${name} ${probabilities[i].toFixed(3)}`,
);
export const figure = Plot.plot({
  ariaLabel: `Probabilities at temperature ${T}: ${shown.join(', ')}.`,
  caption: 'Move T: dashed outlines keep the probabilities of T = 1.',
  height: 220,
  marginRight: 55,
  x: { domain: [0, 1], label: 'probability p', ticks: 5 },
  y: { label: null, tickSize: 0, padding: 0.25 },
  marks: bars(names, probabilities, {
    fill: 'var(--color-p)',
    ghost: softmax([2, 1, -1]),
  }),
});
// #endregion

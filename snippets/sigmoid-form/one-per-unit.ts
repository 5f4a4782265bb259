import * as Plot from '@observablehq/plot';
import { sigmoid, softmax } from '#core';
import { slider } from '#notebook';

const range = { min: -4, max: 8, step: 0.5, value: 2 };
const logits = [3, slider('logit of the dog', range), -4];
export const oneSoftmax = softmax(logits);
export const threeSigmoids = logits.map(sigmoid);
export const sum = threeSigmoids.reduce((total, p) => total + p, 0);

// #region drawing
const names = ['cat', 'dog', 'owl'];
function bars(form: string, p: ArrayLike<number>) {
  const fx = names.map(() => form);
  const place = { x1: 0, x2: Array.from(p), y: names, fx };
  const look = { fill: 'var(--color-p)', rx2: 4, ariaDescription: form };
  return Plot.barX(names, { ...place, ...look });
}
export const figure = Plot.plot({
  ariaLabel: 'Cat, dog and owl: by softmax they share 1, by sigmoid not.',
  height: 200,
  x: { domain: [0, 1], label: 'probability p', ticks: 3, tickFormat: '~f' },
  y: { label: null, tickSize: 0, padding: 0.3 },
  fx: { domain: ['softmax', 'sigmoids'], label: null },
  marks: [bars('softmax', oneSoftmax), bars('sigmoids', threeSigmoids)],
});
// #endregion

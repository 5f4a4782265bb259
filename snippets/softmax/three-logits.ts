import * as Plot from '@observablehq/plot';
import { softmax, softmaxCrossEntropy } from '#core';
import { dragPoint, slider } from '#notebook';
import { columnMarks } from './columns.ts';
import { naiveSoftmax } from './naive.ts';

const cat = dragPoint('cat', { x: [-5, 5], y: 'cat', value: 2 });
const dog = dragPoint('dog', { x: [-5, 5], y: 'dog', value: 1 });
const owl = dragPoint('owl', { x: [-5, 5], y: 'owl', value: -1 });
const added = slider('added to all three', { min: 0, max: 800, value: 0 });

const z = [cat + added, dog + added, owl + added];
export const p = softmax(z);
export const loss = softmaxCrossEntropy(z, 0); // The answer is the cat.
export const naive = naiveSoftmax(z);
export const naiveLoss = -Math.log(naive[0]);

// #region drawing
const names = ['cat', 'dog', 'owl'];
const moved = [cat, dog, owl];
const logits = names.map((y, i) => ({ y, bar: moved[i], z: z[i] }));
const [right, plain] = [p, naive].map((each) => each[0].toFixed(2));
export const figure = Plot.plot({
  caption:
    'One p, two formulas: add to all three logits and see which holds.',
  ariaLabel: `The cat’s p is ${right}, by the plain formula ${plain}.`,
  width: 560,
  height: 250,
  x: { domain: [-5.5, 21], ticks: [-5, 0, 5], label: null },
  y: { domain: names, label: null, tickSize: 0, padding: 0.35 },
  opacity: { type: 'identity' },
  marks: columnMarks(logits, [p, naive], [loss, naiveLoss]),
});
// #endregion

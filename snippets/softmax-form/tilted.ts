import * as core from '#core';
import { slider } from '#notebook';

const lossAndGradient = core.softmaxCrossEntropyLossAndGradient;

// Twenty pictures that look alike: 16 cats, 3 dogs and an owl.
const labels = [...new Array(16).fill(0), 1, 1, 1, 2];
const track = { min: 1, max: 32, step: 1, value: 16 };
const weight = [1, 1, slider('weight of an owl', track)];

let z = [0, 0, 0]; // They look alike, so they get the same logits.
for (let step = 0; step < 300; step++) {
  const logits = core.matrix(labels.map(() => z));
  const { gradient } = lossAndGradient(logits, labels, { weight });
  z = z.map((logit, i) => {
    // All twenty rows have this logit, so their slopes add up.
    for (let n = 0; n < 20; n++) logit -= gradient.data[3 * n + i];
    return logit;
  });
}
export const learned = core.softmax(z);

const weighted = [16, 3, 1].map((count, i) => weight[i] * count);
const total = weighted.reduce((a, b) => a + b);
export const tilted = weighted.map((w) => w / total);

import { softmax, softmaxCrossEntropyGradient } from '#core';
import { choice } from '#notebook';

const names = ['cat', 'dog', 'owl', 'newt'];
const held = names.indexOf(choice('logit held at 0', names, 'newt'));
const z = [3, 1, -2, 0.5];
const zHeld = z.map((logit) => logit - z[held]);
const p = softmax(z);
const pAgain = softmax(zHeld);
export const classes = names.map((name, i) => {
  const row = { class: name, z: z[i], p: p[i] };
  return { ...row, 'z shifted': zHeld[i], 'its p': pAgain[i] };
});

// The picture shows a dog: a thousand steps of descent on all four logits.
let learned = z;
for (let step = 0; step < 1000; step++) {
  const gradient = softmaxCrossEntropyGradient(learned, 1);
  learned = learned.map((logit, i) => logit - 0.5 * gradient[i]);
}
export const after = learned;
export const sumBefore = z.reduce((sum, logit) => sum + logit, 0);
export const sumAfter = after.reduce((sum, logit) => sum + logit, 0);

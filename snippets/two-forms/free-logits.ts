import { softmax, softmaxCrossEntropyGradient } from '#core';
import { choice } from '#notebook';

const names = ['cat', 'dog', 'owl', 'newt'];
const held = names.indexOf(choice('logit held at 0', names, 'newt'));
const logits = [3, 1, -2, 0.5];
const free = logits.map((z) => z - logits[held]);
const [p, again] = [softmax(logits), softmax(free)];
export const classes = names.map((name, i) => {
  const row = { class: name, z: logits[i], p: p[i] };
  return { ...row, 'z held': free[i], 'p again': again[i] };
});

// The picture shows a dog: a thousand steps of descent on all four.
let learned = logits;
for (let step = 0; step < 1000; step++) {
  const slopes = softmaxCrossEntropyGradient(learned, 1);
  learned = learned.map((z, i) => z - 0.5 * slopes[i]);
}
const sum = (z: number[]) => z.reduce((total, each) => total + each, 0);
export const after = learned;
export const sumBefore = sum(logits);
export const sumAfter = sum(learned);

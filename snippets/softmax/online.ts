import { choice } from '#notebook';

const order = choice('order of the logits', ['1 3 2', '1 2 3', '3 2 1']);
const z = order.split(' ').map(Number);

// One pass: the largest logit so far, and the sum of e^(z - m) so far.
let m = -Infinity;
let sum = 0;
export const sums: number[] = [];
for (const logit of z) {
  // At first m - larger is -Infinity, and e^(-Infinity) is 0.
  const larger = Math.max(m, logit);
  sum = sum * Math.exp(m - larger) + Math.exp(logit - larger);
  m = larger;
  sums.push(sum);
}
export const probabilities = z.map((logit) => Math.exp(logit - m) / sum);

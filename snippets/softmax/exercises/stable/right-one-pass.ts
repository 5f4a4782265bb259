// Finds maximum and total in one pass: a new maximum scales the total.
export function softmax(z: number[]): number[] {
  let [m, total] = [-Infinity, 0];
  for (const logit of z) {
    if (logit > m) total *= Math.exp(m - logit);
    m = Math.max(m, logit);
    total += Math.exp(logit - m);
  }
  return z.map((logit) => Math.exp(logit - m) / total);
}

// Begins a new sum with each new largest logit.
type Exp = (x: number) => number;

export function logSumExp(logits: Iterable<number>, exp: Exp): number {
  let m = -Infinity;
  let sum = 0;
  for (const z of logits) {
    if (z > m) {
      sum = 1;
      m = z;
    } else {
      sum += exp(z - m);
    }
  }
  return m + Math.log(sum);
}

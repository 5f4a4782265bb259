// Corrects the sum the wrong way.
type Exp = (x: number) => number;

export function logSumExp(logits: Iterable<number>, exp: Exp): number {
  let m = -Infinity;
  let sum = 0;
  for (const z of logits) {
    if (z > m) {
      sum = m === -Infinity ? 1 : sum * exp(z - m) + 1;
      m = z;
    } else {
      sum += exp(z - m);
    }
  }
  return m + Math.log(sum);
}

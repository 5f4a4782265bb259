type Exp = (x: number) => number;

// Two exponentials for each logit.
export function logSumExp(logits: Iterable<number>, exp: Exp): number {
  let m = -Infinity;
  let sum = 0;
  for (const z of logits) {
    const larger = Math.max(m, z);
    sum = sum * exp(m - larger) + exp(z - larger);
    m = larger;
  }
  return m + Math.log(sum);
}

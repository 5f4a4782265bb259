// Takes the exponential of minus the distance, whichever is larger.
type Exp = (x: number) => number;

export function logSumExp(logits: Iterable<number>, exp: Exp): number {
  let m = -Infinity;
  let sum = 0;
  for (const z of logits) {
    const power = exp(-Math.abs(z - m));
    sum = z > m ? sum * power + 1 : sum + power;
    m = Math.max(m, z);
  }
  return m + Math.log(sum);
}

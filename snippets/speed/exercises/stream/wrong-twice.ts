// Reads the logits a second time, when there are none left.
type Exp = (x: number) => number;

export function logSumExp(logits: Iterable<number>, exp: Exp): number {
  const m = Math.max(...logits);
  let sum = 0;
  for (const z of logits) sum += exp(z - m);
  return m + Math.log(sum);
}

// Keeps the logits, and then takes two passes.
type Exp = (x: number) => number;

export function logSumExp(logits: Iterable<number>, exp: Exp): number {
  const z = [...logits];
  const m = z.reduce((a, b) => Math.max(a, b), -Infinity);
  let sum = 0;
  for (const logit of z) sum += exp(logit - m);
  return m + Math.log(sum);
}

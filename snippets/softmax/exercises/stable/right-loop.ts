// Loops over the logits instead of mapping them.
export function softmax(z: number[]): number[] {
  let m = z[0];
  for (const logit of z) if (logit > m) m = logit;
  let total = 0;
  for (const logit of z) total += Math.exp(logit - m);
  const p: number[] = [];
  for (const logit of z) p.push(Math.exp(logit - m) / total);
  return p;
}

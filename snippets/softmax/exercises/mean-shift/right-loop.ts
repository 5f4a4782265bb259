// Loops, and logits that lie on the other side.
export function meanShiftedSoftmax(z: number[]): number[] {
  let m = 0;
  for (const logit of z) m += logit / z.length;
  let total = 0;
  for (const logit of z) total += Math.exp(logit - m);
  return z.map((logit) => Math.exp(logit - m) / total);
}

export const farApart = [-4000, 0, 0];

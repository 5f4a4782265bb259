// Subtracts the log-sum-exp at once: its rounding grows with the logits.
export function softmax(z: number[]): number[] {
  const m = z.reduce((a, b) => Math.max(a, b), -Infinity);
  const total = z.reduce((sum, logit) => sum + Math.exp(logit - m), 0);
  const logSumExp = m + Math.log(total);
  return z.map((logit) => Math.exp(logit - logSumExp));
}

type Rounding = (x: number) => number;

// The loss of logits z whose first class is right; f rounds each step.
export function asWritten(z: number[], f: Rounding) {
  const m = Math.max(...z);
  const powers = z.map((logit) => f(Math.exp(f(logit - m))));
  const total = powers.reduce((sum, power) => f(sum + power));
  const logSumExp = f(m + f(Math.log(total)));
  return f(logSumExp - z[0]);
}
export function shiftedFirst(z: number[], f: Rounding) {
  const m = Math.max(...z);
  const powers = z.map((logit) => f(Math.exp(f(logit - m))));
  const total = powers.reduce((sum, power) => f(sum + power));
  return f(f(m - z[0]) + f(Math.log(total)));
}

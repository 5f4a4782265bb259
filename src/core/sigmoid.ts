/** σ(z) = 1/(1 + e^−z): the probability of the positive class. */
export function sigmoid(z: number): number {
  const e = Math.exp(-Math.abs(z));
  // Two branches, so that exp never overflows and the small tail keeps its digits.
  return z < 0 ? e / (1 + e) : 1 / (1 + e);
}

/** ln σ(z) = min(z, 0) − ln(1 + e^−|z|) */
export function logSigmoid(z: number): number {
  return Math.min(z, 0) - Math.log1p(Math.exp(-Math.abs(z)));
}

/** softplus(z) = ln(1 + e^z) = max(z, 0) + ln(1 + e^−|z|) */
export function softplus(z: number): number {
  return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
}

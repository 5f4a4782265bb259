// The loss never rises above `cap`. Which epsilon is in the code?
export function epsilonBehind(cap: number): number {
  return 1 / cap;
}

// Softmax is applied twice, and the loss never falls below `floor`.
// How many classes are there?
export function classesBehind(floor: number): number {
  return Math.round(Math.exp(floor));
}

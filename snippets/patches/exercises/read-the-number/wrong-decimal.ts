// Takes the loss for a power of ten.
export function epsilonBehind(cap: number): number {
  return 10 ** -cap;
}

export function classesBehind(floor: number): number {
  return Math.round(1 + Math.E * (Math.exp(floor) - 1));
}

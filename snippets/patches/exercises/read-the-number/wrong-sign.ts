// The minus sign is lost.
export function epsilonBehind(cap: number): number {
  return Math.exp(cap);
}

export function classesBehind(floor: number): number {
  return Math.round(1 + Math.E * (Math.exp(floor) - 1));
}

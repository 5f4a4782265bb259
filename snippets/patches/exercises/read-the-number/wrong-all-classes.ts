export function epsilonBehind(cap: number): number {
  return Math.exp(-cap);
}

// Solves floor = ln(1 + C / e): the right class is counted twice.
export function classesBehind(floor: number): number {
  return Math.round(Math.E * (Math.exp(floor) - 1));
}

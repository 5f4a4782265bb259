export function epsilonBehind(cap: number): number {
  return Math.exp(-cap);
}

// Counts upwards until the floor of so many classes is reached.
export function classesBehind(floor: number): number {
  let classes = 1;
  while (Math.log(1 + (classes - 1) / Math.E) < floor - 1e-9) classes += 1;
  return classes;
}

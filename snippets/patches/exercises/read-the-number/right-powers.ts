// Powers of e, and a subtraction that keeps small floors.
export const epsilonBehind = (cap: number) => 1 / Math.E ** cap;

export const classesBehind = (floor: number) =>
  Math.round(1 + Math.E * Math.expm1(floor));

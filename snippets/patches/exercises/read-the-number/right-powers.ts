// Powers of e, and the subtraction inside Math.expm1.
export const epsilonBehind = (cap: number) => 1 / Math.E ** cap;

export const classesBehind = (floor: number) =>
  Math.round(1 + Math.E * Math.expm1(floor));

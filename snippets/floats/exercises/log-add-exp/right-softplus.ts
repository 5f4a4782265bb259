import { softplus } from '#core';

// The core's ln(1 + e^x), after the infinities.
export function logAddExp(a: number, b: number): number {
  const larger = Math.max(a, b);
  if (!Number.isFinite(larger)) return larger;
  return larger + softplus(Math.min(a, b) - larger);
}

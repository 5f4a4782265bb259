import { compensatedSum } from './exact/compensatedSum.ts';
import { requireDistributions } from './probability.ts';

/**
 * KL(y‖p) = Σ yᵢ ln(yᵢ/pᵢ) = H(y, p) − H(y), in nats: what is lost by forecasting p for y.
 *
 * Never below 0, and 0 only where y = p. Infinity where y > 0 meets p = 0; 0 ln 0 = 0; NaN for
 * NaN. Summed as Σ [yᵢ ln(yᵢ/pᵢ) − yᵢ + pᵢ], which is the same for distributions that sum to 1
 * alike, and has no negative term to cancel.
 *
 * @throws RangeError where lengths differ or either is no distribution.
 */
export function klDivergence(y: ArrayLike<number>, p: ArrayLike<number>): number {
  requireDistributions('klDivergence', y, p);
  return compensatedSum(y.length, (i) => deviance(y[i], p[i]));
}

/**
 * y ln(y/p) − y + p, to its last digits also where y and p are close.
 *
 * @source C. Loader, Fast and accurate computation of binomial probabilities (2000), D₀.
 */
function deviance(y: number, p: number): number {
  // Case: 0 ln 0 = 0
  if (y === 0) return p;
  const v = (y - p) / (y + p);
  // Case: y and p far apart
  if (Math.abs(v) > 0.25) {
    const ratio = y / p;
    // Case: y/p exceeds the largest double, though its logarithm need not
    const logRatio = ratio === Infinity ? Math.log(y) - Math.log(p) : Math.log(ratio);
    return y * logRatio + (p - y);
  }
  // Case: close together. ln(y/p) = 2(v + v³/3 + v⁵/5 + …), and 2yv − y + p = (y − p)v.
  let sum = (y - p) * v;
  let power = 2 * y * v;
  for (let k = 3; ; k += 2) {
    power *= v * v;
    const last = sum;
    sum += power / k;
    // Case: the series has settled, or y or p is NaN
    if (!(sum < last || sum > last)) return sum;
  }
}

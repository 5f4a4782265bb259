import { compensatedSum } from './compensatedSum.ts';
import { requireDistribution } from './probability.ts';
import { requireSameLength } from './vector.ts';

/** KL(y‖p) = Σ yᵢ ln(yᵢ/pᵢ), in nats */
export function klDivergence(y: ArrayLike<number>, p: ArrayLike<number>): number {
  requireSameLength('klDivergence', 'y', y, 'p', p);
  requireDistribution('klDivergence', 'y', y);
  requireDistribution('klDivergence', 'p', p);
  return compensatedSum(y.length, (i) => divergence(y[i], p[i]));
}

/** y ln(y/p) − y + p ≥ 0: the −y + p cancel in the sum over classes, and keep each term from it. */
function divergence(y: number, p: number): number {
  // Case: 0 ln 0 = 0
  if (y === 0) return p;
  const v = (y - p) / (y + p);
  // Case: y and p far apart
  if (Math.abs(v) > 0.25) {
    const ratio = y / p;
    // Case: p so small that y/p overflows
    const logRatio = ratio === Infinity ? Math.log(y) - Math.log(p) : Math.log(ratio);
    return y * logRatio + (p - y);
  }
  // Case: near each other. ln(y/p) = 2(v + v³/3 + v⁵/5 + …), and 2yv − y + p = (y − p)v.
  let sum = (y - p) * v;
  let power = 2 * y * v;
  for (let k = 3; ; k += 2) {
    power *= v * v;
    const next = sum + power / k;
    if (next === sum) return sum;
    sum = next;
  }
}

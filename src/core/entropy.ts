import { compensatedSum } from './exact/compensatedSum.ts';
import { requireDistribution, requireDistributions } from './probability.ts';

/**
 * H(p) = −Σ pᵢ ln pᵢ, in nats: the mean surprise of a distribution about itself.
 *
 * 0 ln 0 = 0, so a sure outcome has entropy 0; C equally likely ones have ln C. NaN for NaN.
 *
 * @throws RangeError where p is empty, has an entry outside [0, 1] or does not sum to 1.
 */
export function entropy(p: ArrayLike<number>): number {
  requireDistribution('entropy', 'p', p);
  return compensatedSum(p.length, (i) => surprise(p[i], p[i]));
}

/**
 * H(y, p) = −Σ yᵢ ln pᵢ, in nats: the mean surprise of the outcomes y about the forecast p.
 *
 * Infinity where an outcome with y > 0 was given p = 0; nothing is clipped. 0 ln 0 = 0. NaN for
 * NaN. Not symmetric: the target comes first.
 *
 * @throws RangeError where lengths differ or either is no distribution.
 */
export function crossEntropy(y: ArrayLike<number>, p: ArrayLike<number>): number {
  requireDistributions('crossEntropy', y, p);
  return compensatedSum(y.length, (i) => surprise(y[i], p[i]));
}

/** −y ln p, with 0 ln 0 = 0 */
function surprise(y: number, p: number): number {
  return y === 0 ? 0 : -y * Math.log(p);
}

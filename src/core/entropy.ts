import { compensatedSum } from './compensatedSum.ts';
import { requireDistribution } from './probability.ts';
import { requireSameLength } from './vector.ts';

/** H(p) = −Σ pᵢ ln pᵢ, in nats, with 0 ln 0 = 0 */
export function entropy(p: ArrayLike<number>): number {
  requireDistribution('entropy', 'p', p);
  return compensatedSum(p.length, (i) => weightedSurprisal(p[i], p[i]));
}

/** H(y, p) = −Σ yᵢ ln pᵢ, in nats */
export function crossEntropy(y: ArrayLike<number>, p: ArrayLike<number>): number {
  requireSameLength('crossEntropy', 'y', y, 'p', p);
  requireDistribution('crossEntropy', 'y', y);
  requireDistribution('crossEntropy', 'p', p);
  return compensatedSum(y.length, (i) => weightedSurprisal(y[i], p[i]));
}

/** −y ln p, with 0 ln 0 = 0 */
function weightedSurprisal(y: number, p: number): number {
  return y === 0 ? 0 : -y * Math.log(p);
}

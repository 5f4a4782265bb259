import { compensatedSum, doubleDoubleSum } from './exact/compensatedSum.ts';
import { scale } from './exact/doubleDouble.ts';
import { requireClass } from './logits.ts';
import { expDifference, sumExpExcept } from './logSumExp.ts';
import { requireDistribution } from './probability.ts';
import { type Partition, partition, surprisal } from './softmax.ts';
import { requireSameLength, requireVector } from './vector.ts';

/**
 * H(y, softmax(z)) = −Σ yᵢ ln softmax(z)ᵢ, in nats, straight from the logits.
 *
 * The target is a distribution y, or a class index k (from 0): then the loss is the one term
 * −ln softmax(z)ₖ. Infinity where a class that can happen has the logit −Infinity; a sure and
 * right answer costs its true 1e−17 or 1e−300, not 0. NaN for NaN.
 *
 * @throws RangeError for an empty z, a label that is no class, a y that is no distribution, and
 * where softmax has no value.
 * @accuracy Within 2 ULP.
 */
export function softmaxCrossEntropy(
  z: ArrayLike<number>,
  target: number | ArrayLike<number>,
): number {
  requireTarget('softmaxCrossEntropy', z, target);
  const sums = partition('softmaxCrossEntropy', z);
  if (typeof target === 'number') return surprisal(z[target], sums).high;
  return weightedSurprisal(z, target, sums);
}

/**
 * ∂/∂zᵢ of softmaxCrossEntropy = pᵢ − yᵢ, with p = softmax(z) and y one-hot for a class index.
 *
 * @throws Same inputs, same errors.
 * @accuracy A class index: within 4 ULP, also at the target, where p − 1 would lose everything
 * once p rounds to 1.
 */
export function softmaxCrossEntropyGradient(
  z: ArrayLike<number>,
  target: number | ArrayLike<number>,
): Float64Array {
  requireTarget('softmaxCrossEntropyGradient', z, target);
  const sums = partition('softmaxCrossEntropyGradient', z);
  const y = new Float64Array(z.length);
  if (typeof target === 'number') y[target] = 1;
  else y.set(target);
  return weightedGradient(z, y, sums);
}

const ZERO = { high: 0, low: 0 };

/** −Σ qᵢ ln softmax(z)ᵢ for any q ≥ 0: a class with q = 0 counts nothing, even at Infinity. */
export function weightedSurprisal(
  z: ArrayLike<number>,
  q: ArrayLike<number>,
  sums: Partition,
): number {
  return doubleDoubleSum(z.length, (i) =>
    // Case: 0·Infinity = 0
    q[i] === 0 ? ZERO : scale(q[i], surprisal(z[i], sums)),
  ).high;
}

/** Its gradient, (Σq)·pᵢ − qᵢ, written over q. */
export function weightedGradient(
  z: ArrayLike<number>,
  q: Float64Array,
  { m, total }: Partition,
): Float64Array {
  const weight = compensatedSum(q.length, (i) => q[i]);
  for (let i = 0; i < q.length; i++) {
    if (q[i] > weight / 2) {
      // Case: most of the weight. wp − q = (w − q) − w(1 − p), where 1 − p is the share of all
      // other classes: it keeps its digits when p rounds to 1.
      q[i] = weight - q[i] - weight * (sumExpExcept(z, m, i).high / total);
    } else {
      q[i] = weight * (expDifference(z[i], m).high / total) - q[i];
    }
  }
  return q;
}

function requireTarget(
  caller: string,
  z: ArrayLike<number>,
  target: number | ArrayLike<number>,
): void {
  requireVector(caller, 'z', z);
  if (typeof target === 'number') {
    requireClass(caller, 'target', target, z.length);
  } else {
    requireSameLength(caller, 'z', z, 'target', target);
    requireDistribution(caller, 'target', target);
  }
}

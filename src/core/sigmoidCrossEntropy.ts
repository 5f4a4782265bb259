import { add, scale } from './exact/doubleDouble.ts';
import { twoSumError } from './exact/twoSum.ts';
import { requireProbability } from './probability.ts';
import { sigmoid, softplusTail } from './sigmoid.ts';

/**
 * −[y ln p + (1 − y) ln(1 − p)], in nats: the loss of the probability p for the target y.
 *
 * Exact, with no epsilon: Infinity where a possible outcome was given the probability 0, and
 * 0 ln 0 = 0. NaN for NaN.
 *
 * @throws RangeError unless p and y lie in [0, 1].
 */
export function binaryCrossEntropy(p: number, y: number): number {
  requireProbability('binaryCrossEntropy', 'p', p);
  requireProbability('binaryCrossEntropy', 'y', y);
  // Case: y = 0 or y = 1. The other outcome cannot happen: 0 ln 0 = 0.
  const positive = y === 0 ? 0 : -y * Math.log(p);
  const negative = y === 1 ? 0 : (y - 1) * Math.log1p(-p);
  return positive + negative;
}

/**
 * max(z, 0) − zy + ln(1 + e^−|z|), in nats: binaryCrossEntropy of p = σ(z), from the logit z.
 *
 * Infinity for an infinite logit on the wrong side (or with 0 < y < 1), 0 on the right side; NaN
 * for NaN.
 *
 * @throws RangeError unless y lies in [0, 1].
 * @accuracy Within 2 ULP.
 */
export function sigmoidCrossEntropy(z: number, y: number): number {
  requireProbability('sigmoidCrossEntropy', 'y', y);
  return weightedSigmoidCrossEntropy(z, y, 1);
}

/**
 * ∂/∂z of sigmoidCrossEntropy = σ(z) − y.
 *
 * NaN for NaN.
 *
 * @throws RangeError unless y lies in [0, 1].
 * @accuracy Right to 2 ULP for y = 0 and y = 1, to 2⁻⁵² between them, where the difference may
 * cancel.
 */
export function sigmoidCrossEntropyGradient(z: number, y: number): number {
  requireProbability('sigmoidCrossEntropyGradient', 'y', y);
  return weightedSigmoidCrossEntropyGradient(z, y, 1);
}

/** w·y·softplus(−z) + (1 − y)·softplus(z): the loss with w = posWeight on the positive class. */
export function weightedSigmoidCrossEntropy(z: number, y: number, posWeight: number): number {
  const positive = posWeight * y;
  const negative = 1 - y;
  // Only the class that z speaks against pays |z|; both pay ln(1 + e^−|z|). No term is below 0.
  const wrong = z < 0 ? positive : negative;
  const lost = z < 0 ? 0 : twoSumError(1, -y);
  const linear = { high: share(wrong, z), low: share(lost, z) };
  return add(linear, scale(positive + negative, softplusTail(z))).high;
}

/** w·|z|, with 0·Infinity = 0 */
function share(w: number, z: number): number {
  return w === 0 ? 0 : w * Math.abs(z);
}

/** Its slope (1 − y)σ(z) − w·y·σ(−z), which for w = 1 is σ(z) − y. */
export function weightedSigmoidCrossEntropyGradient(
  z: number,
  y: number,
  posWeight: number,
): number {
  const positive = posWeight * y;
  const negative = 1 - y;
  // σ(−z) = 1 − σ(z): the slope from the smaller of the two, which has kept its digits.
  const tail = (positive + negative) * sigmoid(-Math.abs(z));
  return z > 0 ? negative - tail : tail - positive;
}

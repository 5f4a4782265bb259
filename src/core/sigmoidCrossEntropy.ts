import { requireProbability } from './probability.ts';
import { sigmoid } from './sigmoid.ts';

/** −[y ln p + (1 − y) ln(1 − p)] from a probability; Infinity where it is. */
export function binaryCrossEntropy(p: number, y: number): number {
  requireProbability('binaryCrossEntropy', 'p', p);
  requireProbability('binaryCrossEntropy', 'y', y);
  // Case: 0 ln 0 = 0
  const positive = y === 0 ? 0 : -y * Math.log(p);
  const negative = y === 1 ? 0 : (y - 1) * Math.log1p(-p);
  return positive + negative;
}

/** The same from a logit, p = σ(z): max(z, 0) − zy + ln(1 + e^−|z|). */
export function sigmoidCrossEntropy(z: number, y: number): number {
  requireProbability('sigmoidCrossEntropy', 'y', y);
  // Written so that both terms are ≥ 0 and nothing cancels.
  const weight = z < 0 ? y : 1 - y;
  // Case: 0·Infinity = 0
  const linear = weight === 0 ? 0 : Math.abs(z) * weight;
  return linear + Math.log1p(Math.exp(-Math.abs(z)));
}

/** ∂L/∂z = σ(z) − y */
export function sigmoidCrossEntropyGradient(z: number, y: number): number {
  requireProbability('sigmoidCrossEntropyGradient', 'y', y);
  // σ(z) − y = (1 − y) − σ(−z): the smaller of the two tails keeps its digits.
  return z < 0 ? sigmoid(z) - y : 1 - y - sigmoid(-z);
}

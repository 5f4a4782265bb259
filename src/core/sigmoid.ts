import { add, type DoubleDouble } from './exact/doubleDouble.ts';
import { exp } from './exact/exp.ts';
import { log1p } from './exact/log1p.ts';

/**
 * σ(z) = 1/(1 + e^−z): the probability of the positive class for the logit z.
 *
 * σ(−Infinity) = 0, σ(Infinity) = 1, σ(NaN) = NaN. Never overflows; the small tail is right to
 * the smallest subnormal.
 *
 * @accuracy Within 2 ULP.
 */
export function sigmoid(z: number): number {
  const e = exp(-Math.abs(z)).high;
  const smaller = e / (1 + e);
  // Case: z < 0. e − e·smaller equals smaller, but 1 + e and the quotient are rounded only in
  // what is taken from e.
  return z < 0 ? e - e * smaller : 1 / (1 + e);
}

/**
 * ln σ(z) = −ln(1 + e^−z), in nats.
 *
 * logSigmoid(−Infinity) = −Infinity, logSigmoid(Infinity) = 0, NaN for NaN. It keeps its digits
 * where σ(z) rounds to 1: ln σ(40) is −4.2e−18, where ln(sigmoid(40)) is 0.
 *
 * @accuracy Within 2 ULP.
 */
export function logSigmoid(z: number): number {
  // 0 − x, not −x: a sure outcome has the logarithm 0, not −0.
  return 0 - softplus(-z);
}

/**
 * softplus(z) = ln(1 + e^z) = max(z, 0) + ln(1 + e^−|z|) = −ln σ(−z).
 *
 * softplus(−Infinity) = 0, softplus(Infinity) = Infinity, NaN for NaN. Both terms have one sign,
 * so nothing cancels.
 *
 * @accuracy Within 2 ULP.
 */
export function softplus(z: number): number {
  return add({ high: Math.max(z, 0), low: 0 }, softplusTail(z)).high;
}

/** ln(1 + e^−|z|): what softplus(z) and softplus(−z) both pay. */
export function softplusTail(z: number): DoubleDouble {
  return log1p(exp(-Math.abs(z)));
}

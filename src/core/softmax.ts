import { add, type DoubleDouble, difference } from './exact/doubleDouble.ts';
import { exp } from './exact/exp.ts';
import { log1p } from './exact/log1p.ts';
import { twoSumError } from './exact/twoSum.ts';
import { expDifferencesInto, largest } from './fast/expDifferences.ts';
import { sumOf } from './fast/sums.ts';
import { requireLogits } from './logits.ts';
import { expDifference, sumExpExcept } from './logSumExp.ts';
import { requireVector } from './vector.ts';

/**
 * softmax(z)ᵢ = e^(zᵢ/T) / Σⱼ e^(zⱼ/T): the probability of each class, for the logits z.
 *
 * T is the temperature: towards 0 all goes to the largest logit, towards Infinity all share
 * alike. A logit of −Infinity is a masked class with probability 0; one Infinity takes all. NaN
 * for NaN.
 *
 * @throws RangeError unless T > 0, for an empty z, and where no value exists: every logit
 * −Infinity, or several Infinity.
 * @accuracy Within 4 ULP.
 */
export function softmax(z: ArrayLike<number>, temperature = 1): Float64Array {
  requireVector('softmax', 'z', z);
  const logits = z instanceof Float64Array ? z : new Float64Array(z);
  const p = new Float64Array(logits.length);
  const fast = temperature === 1 ? expDifferencesInto(p, logits, largest(logits)) : Number.NaN;
  const total = Number.isNaN(fast) ? expQuotientsInto(p, logits, temperature) : fast;
  for (let i = 0; i < p.length; i++) p[i] /= total;
  return p;
}

/** The same for any temperature and any logits that have a softmax: e^((z − m)/T) and their sum. */
function expQuotientsInto(p: Float64Array, z: Float64Array, temperature: number): number {
  const m = z[requireLogits('softmax', z)];
  requireTemperature(temperature);
  for (let i = 0; i < p.length; i++) p[i] = expQuotient(z[i], m, temperature);
  return sumOf(p);
}

function requireTemperature(temperature: number): void {
  if (!(temperature > 0)) {
    throw new RangeError(
      `softmax: temperature is ${temperature}, and must be greater than 0. Take a small one, such as 0.1, to sharpen.`,
    );
  }
}

/**
 * ln softmax(z)ᵢ = (zᵢ − m) − ln(1 + Σ_{j ≠ top} e^(zⱼ − m)), with m the largest logit.
 *
 * −Infinity for a masked class. Unlike ln(softmax(z)) it neither falls to −Infinity at −745 nor
 * rounds to 0 near p = 1.
 *
 * @throws Same inputs, same errors as softmax.
 * @accuracy Within 2 ULP.
 */
export function logSoftmax(z: ArrayLike<number>): Float64Array {
  const sums = partition('logSoftmax', z);
  // 0 − x, not −x: a sure class has the logarithm 0, not −0.
  return Float64Array.from(z, (logit) => 0 - surprisal(logit, sums).high);
}

/** The denominator of softmax, Σ e^zᵢ = e^m·total, with m the largest logit. */
export interface Partition {
  m: number;
  total: number;
  /** ln total, from total − 1: a total that rounds to 1 has a logarithm all the same. */
  logTotal: DoubleDouble;
}

/** The partition of z; throws where softmax has no value. */
export function partition(caller: string, z: ArrayLike<number>): Partition {
  const top = requireLogits(caller, z);
  const rest = sumExpExcept(z, z[top], top);
  return { m: z[top], total: 1 + rest.high, logTotal: log1p(rest) };
}

/**
 * −ln softmax of one logit: (m − logit) + ln total, never below 0.
 *
 * Infinity for a masked class, and where the difference exceeds the largest double.
 */
export function surprisal(logit: number, { m, logTotal }: Partition): DoubleDouble {
  return add(difference(m, logit), logTotal);
}

/** e^((z − m)/T) for z ≤ m, with the rounding of the difference and of the quotient put right. */
function expQuotient(z: number, m: number, temperature: number): number {
  if (temperature === 1) return expDifference(z, m).high;
  if (z === m) return 1;
  // Case: a masked class, or one beside an infinite logit
  if (z === -Infinity || m === Infinity) return 0;
  const d = z - m;
  // Case: the difference overflows, though divided by a huge temperature it would not
  if (d === -Infinity) return expQuotient(z / 2, m / 2, temperature / 2);
  const quotient = d / temperature;
  // The remainder % is exact: d/T is a whole number and this fraction, while quotient is rounded.
  const fraction = (d % temperature) / temperature;
  const error = fraction - (quotient - Math.trunc(quotient));
  // Case: rounding carried the quotient to the next whole number; error is then off by 1.
  return exp(quotient, error - Math.round(error) + twoSumError(z, -m) / temperature).high;
}

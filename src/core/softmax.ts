import { compensatedSum } from './compensatedSum.ts';
import { requireLogits } from './logits.ts';
import { expDifference, sumExpExcept } from './logSumExp.ts';
import { twoSumError } from './twoSum.ts';

/** softmax(z)ᵢ = e^(zᵢ/T) / Σⱼ e^(zⱼ/T) */
export function softmax(z: ArrayLike<number>, temperature = 1): Float64Array {
  const top = requireLogits('softmax', z);
  if (!(temperature > 0)) {
    throw new RangeError(
      `softmax: temperature is ${temperature}, and must be greater than 0. Take a small one, such as 0.1, to sharpen.`,
    );
  }
  const e = Float64Array.from(z, (logit) => expQuotient(logit, z[top], temperature));
  const total = compensatedSum(e.length, (i) => e[i]);
  return e.map((value) => value / total);
}

/** e^((z − m)/T) for z ≤ m, with the rounding of the difference and of the quotient put right. */
function expQuotient(z: number, m: number, temperature: number): number {
  if (temperature === 1) return expDifference(z, m);
  if (z === m) return 1;
  // Case: a masked class, or one beside an infinite logit
  if (z === -Infinity || m === Infinity) return 0;
  const d = z - m;
  // Case: the difference overflows, but divided by a huge temperature it would not have
  if (d === -Infinity) return expQuotient(z / 2, m / 2, temperature / 2);
  const quotient = d / temperature;
  const e = Math.exp(quotient);
  if (e === 0) return 0;
  // The remainder % is exact, so d/T is a whole number + this fraction to the last bit.
  const fraction = (d % temperature) / temperature;
  const error = fraction - (quotient - Math.trunc(quotient));
  return e + e * (error - Math.round(error) + twoSumError(z, -m) / temperature);
}

/** −ln softmax(z) of one class: (m − z) + ln(1 + Σ_{i ≠ top} e^(zᵢ − m)), never below 0. */
export function surprisal(z: number, m: number, logTotal: number): number {
  // Case: the largest logit, also where it is Infinity
  if (z === m) return logTotal;
  const gap = m - z;
  // Case: a masked class, or a gap above the largest double
  if (gap === Infinity) return Infinity;
  return gap + (twoSumError(m, -z) + logTotal);
}

/** ln softmax(z)ᵢ = (zᵢ − m) − ln(1 + Σ_{j ≠ top} e^(zⱼ − m)) */
export function logSoftmax(z: ArrayLike<number>): Float64Array {
  const top = requireLogits('logSoftmax', z);
  const logTotal = Math.log1p(sumExpExcept(z, z[top], top));
  // 0 − x, not −x: a sure class has the logarithm 0, not −0.
  return Float64Array.from(z, (logit) => 0 - surprisal(logit, z[top], logTotal));
}

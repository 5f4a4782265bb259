import { BLOCK } from './exponentials.ts';
import { LN2_HIGH, LN2_LOW, LOG_STEPS, LOGS, POWERS_OF_2 } from './tables.ts';

const bits = new Float64Array(1);
const words = new Int32Array(bits.buffer);
// Which of the two words of a double has its exponent.
const EXPONENT = new Uint8Array(Float64Array.of(-2).buffer)[7] === 0xc0 ? 1 : 0;

/** Room for the logarithms of a block. */
export const highs = new Float64Array(BLOCK);
/** Their second parts. */
export const lows = new Float64Array(BLOCK);

/**
 * ln(1 + known + added) = highs + lows, for the first `count` of each. Both are 0 or greater together and
 * at most 1; known has at most 25 bits.
 *
 * With the number `inverse` of the table next to 1/(1 + known + added), the logarithm is
 * −ln(inverse) + ln(1 + t), where t = (1 + known + added)·inverse − 1 and |t| < 2⁻⁹ + 2⁻¹³. The known part
 * makes an exact part of t, which is added to the first part of the other logarithm.
 *
 * @accuracy The series of ln(1 + t) stops at t⁶, which leaves out 2⁻⁵⁶ of it.
 */
export function logarithmsInto(
  highs: Float64Array,
  lows: Float64Array,
  knownParts: Float64Array,
  addedParts: Float64Array,
  count: number,
): void {
  // What belongs to a module is looked up at each use; what belongs to the function is not.
  const logs = LOGS;
  const logSteps = LOG_STEPS;
  for (let i = 0; i < count; i++) {
    const known = knownParts[i];
    const added = addedParts[i];
    // j | 1 is j + 1, without the engine looking for an overflow.
    const j = (((known + added) * logSteps + 0.5) | 0) << 2;
    const inverse = logs[j];
    const head = known * inverse - (1 - inverse);
    const tail = added * inverse;
    const t = head + tail;
    const series = t * t * (-1 / 2 + t * (1 / 3 + t * (-1 / 4 + t * (1 / 5 + t * (-1 / 6)))));
    highs[i] = logs[j | 1] + head;
    lows[i] = tail + logs[j | 2] + series;
  }
}

const exponents = new Float64Array(BLOCK);

/**
 * ln(1 + x + low) of the first `count` of each, any x from 0 to 2¹⁰⁰⁰; x and low are written over.
 *
 * 1 + x = 2ᵏ(1 + f), and the first 25 bits of f are the known part of logarithmsInto.
 *
 * @accuracy Within 0.51 ULP of the logarithm where x + low is exact.
 */
export function log1pInto(
  logarithms: Float64Array,
  x: Float64Array,
  low: Float64Array,
  count: number,
): void {
  for (let i = 0; i < count; i++) {
    let k = 0;
    let f = x[i];
    let left = low[i];
    if (f > 1) {
      const sum = f + 1;
      bits[0] = sum;
      k = (words[EXPONENT] >> 20) - 1023;
      const shrink = POWERS_OF_2[1022 - k];
      left = (f - sum + 1 + left) * shrink;
      f = sum * shrink - 1;
    }
    const first = f + 2 ** 27 - 2 ** 27;
    exponents[i] = k;
    x[i] = first;
    low[i] = f - first + left;
  }
  logarithmsInto(highs, lows, x, low, count);
  for (let i = 0; i < count; i++) {
    const k = exponents[i];
    logarithms[i] = k * LN2_HIGH + highs[i] + (k * LN2_LOW + lows[i]);
  }
}

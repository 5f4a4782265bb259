import {
  INVERSES,
  LN2_HIGH,
  LN2_LOW,
  LOG_STEPS,
  LOGS_HIGH,
  LOGS_LOW,
  POWERS_OF_2,
  ROUND,
  ROUND_42,
} from './tables.ts';

/** ln(1 + t) − t for |t| ≤ 1/256 */
function beyondFirst(t: number): number {
  return t * t * (-1 / 2 + t * (1 / 3 + t * (-1 / 4 + t * (1 / 5 + t * (-1 / 6 + t * (1 / 7))))));
}

const bits = new Float64Array(1);
const words = new Int32Array(bits.buffer);
// Which of the two words of a double has its exponent.
const EXPONENT = new Uint8Array(Float64Array.of(-2).buffer)[7] === 0xc0 ? 1 : 0;

/**
 * ln(1 + x + low) for any finite x ≥ 0, written into result as high + low.
 *
 * 1 + x = 2ᵏ(1 + f). With c = 1 + j/128 next to 1 + f, ln(1 + f) = ln c + ln(1 + t), where
 * t = (f − j/128)/c and |t| ≤ 1/256. ln 2, ln c and t are split: their first parts are multiples of
 * 2⁻⁴², whose sum is exact.
 *
 * @accuracy high + low is within 2⁻⁵⁸ of the logarithm: the series of ln(1 + t) stops at t⁷, which
 * leaves out 2⁻⁵⁹ of it.
 */
export function log1pInto(result: Float64Array, x: number, low: number): void {
  let k = 0;
  let f = x;
  let left = low;
  if (x > 1) {
    bits[0] = x + 1;
    k = (words[EXPONENT] >> 20) - 1023;
    const shrink = POWERS_OF_2[1022 - k];
    f = (x + 1) * shrink - 1;
    left = (x - (x + 1) + 1 + low) * shrink;
  }
  const n = f * LOG_STEPS + ROUND - ROUND;
  const j = n | 0;
  const d = f - n / LOG_STEPS;
  const t = d * INVERSES[j];
  const head = t + ROUND_42 - ROUND_42;
  const tail = (d - head * (1 + n / LOG_STEPS) + left) * INVERSES[j];
  const known = k * LN2_HIGH + LOGS_HIGH[j] + head;
  const added = k * LN2_LOW + LOGS_LOW[j] + tail + beyondFirst(t);
  result[0] = known + added;
  result[1] = known - result[0] + added;
}

import { LN2_HIGH, LN2_LOW, LOG_STEPS, LOGS, POWERS_OF_2 } from './tables.ts';

const bits = new Float64Array(1);
const words = new Int32Array(bits.buffer);
// Which of the two words of a double has its exponent.
const EXPONENT = new Uint8Array(Float64Array.of(-2).buffer)[7] === 0xc0 ? 1 : 0;

/**
 * ln(1 + x + low) for any finite x ≥ 0.
 *
 * 1 + x = 2ᵏ(1 + f). With the number `inverse` of the table next to 1/(1 + f),
 * ln(1 + f) = −ln(inverse) + ln(1 + t), where t = f·inverse − (1 − inverse) and |t| < 2⁻⁹ + 2⁻¹³. The
 * first 25 bits of f make an exact part of t, which is added to those of the other logarithms.
 *
 * @accuracy Within 0.51 ULP of the logarithm where x + low is exact: the series of ln(1 + t) stops at
 * t⁶, which leaves out 2⁻⁵⁶ of it.
 */
export function log1p(x: number, low: number): number {
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
  const logs = LOGS;
  const j = ((f * LOG_STEPS + 0.5) | 0) << 2;
  const inverse = logs[j];
  const first = f + 2 ** 27 - 2 ** 27;
  const head = first * inverse - logs[j + 1];
  const tail = (f - first + left) * inverse;
  const t = head + tail;
  const series = t * t * (-1 / 2 + t * (1 / 3 + t * (-1 / 4 + t * (1 / 5 + t * (-1 / 6)))));
  return k * LN2_HIGH + logs[j + 2] + head + (k * LN2_LOW + logs[j + 3] + tail + series);
}

/** A floating-point format: binary64, binary32, binary16 and bfloat16, the upper half of a float32. */
export type FloatFormat = 'float64' | 'float32' | 'float16' | 'bfloat16';

/**
 * The bits of a normal number from its leading 1 on, and the largest exponent. The largest number is
 * (2 − 2^(1 − precision))·2^emax, the smallest 2^(2 − emax − precision).
 */
const FORMATS: Record<FloatFormat, { precision: number; emax: number }> = {
  float64: { precision: 53, emax: 1023 },
  float32: { precision: 24, emax: 127 },
  float16: { precision: 11, emax: 15 },
  bfloat16: { precision: 8, emax: 127 },
};

/**
 * The rounding to a format: roundTo('float16')(x) is the float16 nearest to x, ties to even.
 *
 * Subnormals are kept. From half a step above the largest number on (65520 for float16) it gives
 * ±Infinity. −0, ±Infinity and NaN stay. It goes straight from the double, never by way of another
 * format, which would round twice. A double has more than twice the bits of the others, and so the
 * rounded sum, difference, product or quotient of two of their numbers is what the format's own
 * arithmetic gives.
 *
 * @throws RangeError for any other format.
 * @source IEEE 754-2019, sections 3 and 4.3.1; S. A. Figueroa, When is double rounding innocuous?,
 * ACM SIGNUM Newsletter 30 (1995).
 */
export function roundTo(format: FloatFormat): (x: number) => number {
  if (!Object.hasOwn(FORMATS, format)) {
    throw new RangeError(
      `roundTo: the format is ${String(format)}. Choose one of ${Object.keys(FORMATS).join(', ')}.`,
    );
  }
  if (format === 'float64') return (x) => x;
  const { precision, emax } = FORMATS[format];
  return (x) => {
    const exponent = exponentOf(x);
    // Case: beyond twice the largest, ±Infinity, or NaN, whose sign is NaN
    if (exponent > emax) return Math.sign(x) * Infinity;
    // The step between neighbours; below the normal range it stays as it is there.
    const step = 2 ** (Math.max(exponent, 1 - emax) - precision + 1);
    // Doubles of this size stand one step apart, so the sum is rounded to a whole number of steps.
    const large = 1.5 * 2 ** 52 * step;
    const size = Math.abs(x) + large - large;
    // The sign last: what was negative and is rounded to 0 becomes −0.
    return Math.sign(x) * (size < 2 ** (emax + 1) ? size : Infinity);
  };
}

const bits = new DataView(new ArrayBuffer(8));

/** ⌊log₂|x|⌋ from the bits of x; −1023 for 0 and subnormals, 1024 for ±Infinity and NaN. */
function exponentOf(x: number): number {
  bits.setFloat64(0, x);
  return ((bits.getUint16(0) >> 4) & 0x7ff) - 1023;
}

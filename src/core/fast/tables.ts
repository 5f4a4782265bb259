/**
 * The tables of the fast exponential and logarithm, computed once in whole multiples of 2⁻¹²⁸.
 *
 * @source P. T. P. Tang, Table-driven implementation of the exponential function in IEEE
 * floating-point arithmetic, ACM TOMS 15 (1989), and of the logarithm function, TOMS 16 (1990);
 * S. Gal, Computing elementary functions (1986), for tables of numbers that are exact.
 */

const SCALE = 128n;
const ONE = 1n << SCALE;
const asNumber = (x: bigint) => Number(x) * 2 ** -128;

/** ln(a/b) = 2·artanh((a − b)/(a + b)), by its series 2·Σ x^(2k + 1)/(2k + 1). */
function logOfRatio(a: bigint, b: bigint): bigint {
  let power = (2n * ONE * (a - b)) / (a + b);
  let sum = 0n;
  for (let k = 1n; power !== 0n; k += 2n) {
    sum += power / k;
    power = (power * (a - b) * (a - b)) / ((a + b) * (a + b));
  }
  return sum;
}

const LN2 = logOfRatio(2n, 1n);

/** A number as the nearest multiple of 2^−bits and what is left. */
function inTwoParts(x: bigint, bits: number): [high: number, low: number] {
  const unit = 1n << (SCALE - BigInt(bits));
  const high = ((x + unit / 2n) / unit) * unit;
  return [asNumber(high), asNumber(x - high)];
}

// How many steps an octave has in the table of 2^(j/STEPS).
const STEPS = 512;

/** STEPS/ln 2 */
export const STEPS_PER_UNIT = STEPS / Math.LN2;

// n times the high part is exact for |n| < 2²⁰ and products below 2¹⁰.
const [stepHigh, stepLow] = inTwoParts(LN2 / BigInt(STEPS), 43);

/** ln 2/STEPS in two parts: whole multiples of the first, up to 1000, are exact. */
export const STEP_HIGH = stepHigh;
/** The second part of ln 2/STEPS. */
export const STEP_LOW = stepLow;

/**
 * The table of 2^(j/STEPS): at 2j that number, rounded to 12 bits; at 2j + 1 the x with which
 * 2^(j/STEPS) is the rounded number times eˣ.
 */
export const POWERS = new Float64Array(2 * STEPS);

// e^(ln 2/STEPS), by Taylor's series
let term = ONE;
let step = 0n;
for (let n = 1n; term !== 0n; n++) {
  step += term;
  term = ((term * (LN2 / BigInt(STEPS))) >> SCALE) / n;
}
let power = ONE;
for (let j = 0; j < STEPS; j++) {
  const [high, low] = inTwoParts(power, 11);
  POWERS[2 * j] = high;
  const x = low / high;
  POWERS[2 * j + 1] = x - x * x * (1 / 2 - x * (1 / 3 - x * (1 / 4 - x / 5)));
  power = (power * step) >> SCALE;
}

/** 2ⁿ for n = −1022 … 1023, at n + 1022 */
export const POWERS_OF_2 = Float64Array.from({ length: 2046 }, (_, i) => 2 ** (i - 1022));

/** How many steps from 1 to 2 the table of logarithms has. */
export const LOG_STEPS = 256;

/**
 * The table of logarithms. For c = 1 + j/LOG_STEPS it has at 4j the number of 13 bits next to 1/c, so
 * that products with it are exact; at 4j + 1 minus its logarithm, to the nearest multiple of 2⁻⁴²; and
 * at 4j + 2 what is left of that.
 */
export const LOGS = new Float64Array(4 * (LOG_STEPS + 1));

const DENOMINATOR = 2 ** 13;
let log = 0n;
let last = DENOMINATOR;
for (let j = 0; j <= LOG_STEPS; j++) {
  const numerator = Math.round((DENOMINATOR * LOG_STEPS) / (LOG_STEPS + j));
  log += logOfRatio(BigInt(last), BigInt(numerator));
  last = numerator;
  const inverse = numerator / DENOMINATOR;
  LOGS.set([inverse, ...inTwoParts(log, 42)], 4 * j);
}

/** ln 2 in two parts: multiples of the first up to 2⁹·2 are exact, and multiples of 2⁻⁴². */
export const [LN2_HIGH, LN2_LOW] = inTwoParts(LN2, 42);

/** Adding and subtracting it rounds |x| < 2³¹ to a whole number. */
export const ROUND = 1.5 * 2 ** 52;

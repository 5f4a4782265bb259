import { POWERS, POWERS_OF_2, ROUND, STEP_HIGH, STEP_LOW, STEPS_PER_UNIT } from './tables.ts';

/** No logit further from 0 has its exponential taken here. */
export const FARTHEST = 1000;

/**
 * The exponentials of a row of logits; false where a logit is neither −Infinity nor from low to high,
 * which lie within ±1000.
 *
 * e^z_c = 2^exponent·(known + added), with known at parts[2c] and added, below 2⁻¹⁰ of it, behind it.
 * known has 12 bits: a sum of them is exact where their sizes are not too far apart. The plain sums of
 * both go into sums. They are exponentials of the logit itself, not of its distance from another, so
 * that there is no rounding of a difference to put right.
 *
 * @accuracy known + added is within 2⁻⁵⁷ of the exponential. z = n·ln 2/512 + r with |r| < 0.001,
 * and n times the first part of ln 2/512 is exact, so r is off by 2⁻⁶³ at most. Four terms of Taylor's
 * series of e^r leave out r⁵/120 < 2⁻⁵⁷.
 */
export function exponentialsInto(
  parts: Float64Array,
  sums: Float64Array,
  z: Float64Array,
  start: number,
  columns: number,
  low: number,
  high: number,
  exponent: number,
): boolean {
  sums[0] = 0;
  sums[1] = 0;
  let c = 0;
  while (true) {
    c = exponentialsUpToOutside(parts, sums, z, start, c, columns, low, high, 1022 - exponent);
    if (c === columns) return true;
    // Case: a masked class has the exponential 0
    if (z[start + c] !== -Infinity) return false;
    parts[2 * c] = 0;
    parts[2 * c + 1] = 0;
    c++;
  }
}

/** The same from one column on, up to the next logit outside low … high. */
export function exponentialsUpToOutside(
  parts: Float64Array,
  sums: Float64Array,
  z: Float64Array,
  start: number,
  first: number,
  columns: number,
  low: number,
  high: number,
  shift: number,
): number {
  // What belongs to a module is looked up at each use; what belongs to the function is not.
  const powers = POWERS;
  const powersOf2 = POWERS_OF_2;
  const stepsPerUnit = STEPS_PER_UNIT;
  const round = ROUND;
  const stepHigh = STEP_HIGH;
  const stepLow = STEP_LOW;
  let sumOfKnown = 0;
  let sumOfAdded = 0;
  let c = first;
  for (; c < columns; c++) {
    const x = z[start + c];
    if (!(x >= low && x <= high)) break;
    const n = x * stepsPerUnit + round - round;
    const step = n | 0;
    const j = (step & 511) << 1;
    const r = x - n * stepHigh - (n * stepLow - powers[j + 1]);
    const known = powers[j] * powersOf2[shift + (step >> 9)];
    const added = known * (r + r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24))));
    parts[2 * c] = known;
    parts[2 * c + 1] = added;
    sumOfKnown += known;
    sumOfAdded += added;
  }
  sums[0] += sumOfKnown;
  sums[1] += sumOfAdded;
  return c;
}

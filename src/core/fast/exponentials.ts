import { POWERS, POWERS_OF_2, ROUND, STEP_HIGH, STEP_LOW, STEPS_PER_UNIT } from './tables.ts';

/** No logit further from 0 has its exponential taken here. */
export const FARTHEST = 1000;

/** So many entries are evaluated at a time: what they leave for each other stays near the processor. */
export const BLOCK = 1024;

/**
 * Room for exponentials, and for their sums in each of several rows.
 *
 * Exponential k is known[k] + added[k], where the second is below 2⁻¹⁰ of the first. The known part has
 * 12 bits: a sum of them is exact where their sizes are not too far apart.
 */
export interface Exponentials {
  readonly known: Float64Array;
  readonly added: Float64Array;
  readonly knownSums: Float64Array;
  readonly addedSums: Float64Array;
}

/** Room for so many exponentials, in so many rows. */
export function roomFor(count: number, rows: number): Exponentials {
  return {
    known: new Float64Array(count),
    added: new Float64Array(count),
    knownSums: new Float64Array(rows),
    addedSums: new Float64Array(rows),
  };
}

/**
 * The exponentials e^(z − m)·2^(shift − 1022) of `count` logits, from z[start] to room `at`, up to the
 * first where the difference, as rounded, is not from low to high; returns how many. The limits lie
 * within ±1000. The plain sums of both parts are those of a row. With m = 0 there is no rounding of a
 * difference to put right.
 *
 * @accuracy known + added is within 2⁻⁵⁷ of the exponential. z = n·ln 2/512 + r with |r| < 0.001,
 * and n times the first part of ln 2/512 is exact, so r is off by 2⁻⁶³ at most. Four terms of Taylor's
 * series of e^r leave out r⁵/120 < 2⁻⁵⁷.
 */
export function exponentialsInto(
  room: Exponentials,
  row: number,
  at: number,
  z: Float64Array,
  start: number,
  count: number,
  m: number,
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
  const { known: knownParts, added: addedParts, knownSums, addedSums } = room;
  let sumOfKnown = 0;
  let sumOfAdded = 0;
  let c = 0;
  for (; c < count; c++) {
    const x = z[start + c] - m;
    if (!(x >= low && x <= high)) break;
    const n = x * stepsPerUnit + round - round;
    // j | 1 is j + 1, and | 0 changes nothing: neither has the engine look for an overflow.
    const step = n | 0;
    const j = (step & 511) << 1;
    const r = x - n * stepHigh - (n * stepLow - powers[j | 1]);
    const known = powers[j] * powersOf2[(shift + (step >> 9)) | 0];
    const added = known * (r + r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24))));
    knownParts[at + c] = known;
    addedParts[at + c] = added;
    sumOfKnown += known;
    sumOfAdded += added;
  }
  knownSums[row] = sumOfKnown;
  addedSums[row] = sumOfAdded;
  return c;
}

/**
 * The same for logits of which some may be masked: −Infinity has the exponential 0. False where another
 * one is not from low to high. It leaves no sums of use.
 */
export function exponentialsWithMasked(
  room: Exponentials,
  row: number,
  at: number,
  z: Float64Array,
  start: number,
  count: number,
  m: number,
  low: number,
  high: number,
  shift: number,
): boolean {
  let c = 0;
  while (true) {
    c += exponentialsInto(room, row, at + c, z, start + c, count - c, m, low, high, shift);
    if (c === count) return true;
    if (z[start + c] - m !== -Infinity) return false;
    room.known[at + c] = 0;
    room.added[at + c] = 0;
    c++;
  }
}

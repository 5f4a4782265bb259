import { BLOCK, exponentialsWithMasked, roomFor } from './exponentials.ts';

// Below it an exponential is left to the readable form.
const LOWEST = -600;

const differences = new Float64Array(BLOCK);
const room = roomFor(BLOCK, 1);

/** The largest entry; of use only where no entry is NaN. */
export function largest(z: Float64Array): number {
  let m = z[0];
  for (let c = 1; c < z.length; c++) if (z[c] > m) m = z[c];
  return m;
}

/**
 * Writes e^(z − m) into p, for the largest logit m: expDifference, fast. False, and nothing of use in p,
 * where a logit is neither −Infinity nor within 600 of m.
 *
 * @accuracy Within 0.51 ULP: the rounding of z − m is put right, and the exponential has two parts.
 */
export function expDifferencesInto(p: Float64Array, z: Float64Array, m: number): boolean {
  if (!Number.isFinite(m)) return false;
  for (let first = 0; first < z.length; first += BLOCK) {
    const count = Math.min(BLOCK, z.length - first);
    differencesFrom(z, m, first, count);
    if (!exponentialsWithMasked(room, 0, 0, differences, 0, count, LOWEST, 0, 1022)) return false;
    joinInto(p, z, m, first, count);
  }
  return true;
}

function differencesFrom(z: Float64Array, m: number, first: number, count: number): void {
  const to = differences;
  for (let c = 0; c < count; c++) to[c] = z[first + c] - m;
}

/** The exponentials of the differences, with what the rounding of z − m took from them. */
function joinInto(p: Float64Array, z: Float64Array, m: number, first: number, count: number): void {
  const { known, added } = room;
  const from = differences;
  for (let c = 0; c < count; c++) {
    const logit = z[first + c];
    const difference = from[c];
    // TwoSum of z and −m
    const counted = difference - logit;
    const lost = logit - (difference - counted) - (m + counted);
    // Case: a masked class, from whose −Infinity nothing is lost
    p[first + c] = known[c] === 0 ? 0 : known[c] + (added[c] + known[c] * lost);
  }
}

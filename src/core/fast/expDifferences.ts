import { BLOCK, exponentialsWithMasked, roomFor } from './exponentials.ts';
import { type RunningSum, roundedSum } from './sums.ts';

// Below it an exponential is left to the readable form.
const LOWEST = -600;

const room = roomFor(BLOCK, 1);

/** The largest entry; of use only where no entry is NaN. */
export function largest(z: Float64Array): number {
  let m = z[0];
  for (let c = 1; c < z.length; c++) if (z[c] > m) m = z[c];
  return m;
}

/**
 * Writes e^(z − m) into p, for the largest logit m: expDifference, fast. Returns their sum; NaN, with
 * nothing of use in p, where a logit is neither −Infinity nor within 600 of m.
 *
 * @accuracy Within 0.51 ULP: the rounding of z − m is put right, and the exponential has two parts.
 */
export function expDifferencesInto(p: Float64Array, z: Float64Array, m: number): number {
  const total = { sum: 0, lost: 0 };
  if (!Number.isFinite(m)) return Number.NaN;
  for (let first = 0; first < z.length; first += BLOCK) {
    const count = Math.min(BLOCK, z.length - first);
    if (!exponentialsWithMasked(room, 0, 0, z, first, count, m, LOWEST, 0, 1022)) {
      return Number.NaN;
    }
    joinInto(p, total, z, m, first, count);
  }
  return roundedSum(total);
}

/** The exponentials, with what the rounding of z − m took from them, and their sum (as addTo). */
function joinInto(
  p: Float64Array,
  total: RunningSum,
  z: Float64Array,
  m: number,
  first: number,
  count: number,
): void {
  const { known, added } = room;
  let { sum, lost } = total;
  for (let c = 0; c < count; c++) {
    const logit = z[first + c];
    const difference = logit - m;
    // TwoSum of z and −m
    const part = difference - logit;
    const low = logit - (difference - part) - (m + part);
    // Case: a masked class, from whose −Infinity nothing is lost
    const value = known[c] === 0 ? 0 : known[c] + (added[c] + known[c] * low);
    p[first + c] = value;
    const next = sum + value;
    const counted = next - sum;
    lost += sum - (next - counted) + (value - counted);
    sum = next;
  }
  total.sum = sum;
  total.lost = lost;
}

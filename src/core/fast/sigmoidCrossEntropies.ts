import { BLOCK, exponentialsInto, roomFor } from './exponentials.ts';
import { highs, logarithmsInto, lows } from './log1p.ts';

// Beyond it e^−|z| is small enough to leave the form of one example to the digits of a subnormal.
const FARTHEST = 700;

/** So many entries fit into the room: with all that is kept of each, it stays near the processor. */
export const MOST_ENTRIES = BLOCK / 2;

const room = roomFor(MOST_ENTRIES, 1);
// Their room is that of the logarithms, which come later.
const sizes = highs;

/**
 * The losses max(z, 0) − zy + ln(1 + e^−|z|) of logits and targets, from entry `first` on, at most
 * MOST_ENTRIES, into the front of losses, and `share` times their slopes σ(z) − y, where there is an array for
 * them, into that from `at` on. It stops at a logit that only the form of one example can take (NaN,
 * Infinity, |z| > 700) and returns how many it took.
 *
 * @accuracy A loss is within 2 ULP, as is the slope for a target of 0 or 1. The logarithm is taken of
 * the exponential in two parts, as in log1p.ts, and rounded once; the sum is rounded once more.
 */
export function sigmoidCrossEntropiesInto(
  losses: Float64Array,
  slopes: Float64Array | undefined,
  at: number,
  share: number,
  z: Float64Array,
  y: Float64Array,
  first: number,
  most: number,
): number {
  const count = sizesOf(z, first, most);
  exponentialsInto(room, 0, 0, sizes, 0, count, 0, -FARTHEST, 0, 1022);
  logarithmsInto(highs, lows, room.known, room.added, count);
  lossesInto(losses, z, y, first, count);
  if (slopes) slopesInto(slopes, at, share, z, y, first, count);
  return count;
}

/** −|z|, up to the first that is too far from 0. */
function sizesOf(z: Float64Array, first: number, most: number): number {
  for (let i = 0; i < most; i++) {
    const size = Math.abs(z[first + i]);
    if (!(size <= FARTHEST)) return i;
    sizes[i] = -size;
  }
  return most;
}

function lossesInto(
  losses: Float64Array,
  z: Float64Array,
  y: Float64Array,
  first: number,
  count: number,
): void {
  const high = highs;
  const low = lows;
  for (let i = 0; i < count; i++) {
    // Only the class that z speaks against pays |z|; 1 − y is rounded, and what that took is added.
    // No question which class that is: an engine would guess, and be wrong half of the time.
    const logit = z[first + i];
    const target = y[first + i];
    const negative = 1 - target;
    const lost = 1 - negative - target;
    const above = (Math.abs(logit) + logit) / 2;
    const below = above - logit;
    losses[i] = above * negative + below * target + (high[i] + (low[i] + above * lost));
  }
}

function slopesInto(
  slopes: Float64Array,
  at: number,
  share: number,
  z: Float64Array,
  y: Float64Array,
  first: number,
  count: number,
): void {
  const { known, added } = room;
  for (let i = 0; i < count; i++) {
    const e = known[i] + added[i];
    // e/(1 + e), rounded only in what is taken from e
    const smaller = e - e * (e / (1 + e));
    const positive = +(z[first + i] > 0);
    slopes[at + i] = share * (positive - y[first + i] + (1 - 2 * positive) * smaller);
  }
}

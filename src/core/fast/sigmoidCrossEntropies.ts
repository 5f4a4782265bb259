import { exponentialsUpToOutside } from './exponentials.ts';
import { LOG_STEPS, LOGS } from './tables.ts';

// Beyond it e^−|z| is small enough to leave the form of one example to the digits of a subnormal.
const FARTHEST = 700;

/** So many entries fit into the room of one call. */
export const BLOCK = 512;

const sizes = new Float64Array(BLOCK);
const parts = new Float64Array(2 * BLOCK);
const sums = new Float64Array(2);

/**
 * The losses max(z, 0) − zy + ln(1 + e^−|z|) of logits and targets, from entry `first` to `end`, at most
 * BLOCK of them, and `share` times their slopes σ(z) − y where there is an array for them. It stops at a
 * logit that only the form of one example can take (NaN, Infinity, |z| > 700) and returns where.
 *
 * @accuracy A loss is within 2 ULP, as is the slope for a target of 0 or 1. The logarithm is taken of
 * the exponential in two parts, as in log1p.ts, and rounded once; the sum is rounded once more.
 */
export function sigmoidCrossEntropiesInto(
  losses: Float64Array,
  slopes: Float64Array | undefined,
  share: number,
  z: Float64Array,
  y: Float64Array,
  first: number,
  end: number,
): number {
  let i = first;
  for (; i < end; i++) {
    const size = Math.abs(z[i]);
    if (!(size <= FARTHEST)) break;
    sizes[i - first] = -size;
  }
  exponentialsUpToOutside(parts, sums, sizes, 0, 0, i - first, -FARTHEST, 0, 1022);
  lossesInto(losses, z, y, first, i);
  if (slopes) slopesInto(slopes, share, z, y, first, i);
  return i;
}

function lossesInto(
  losses: Float64Array,
  z: Float64Array,
  y: Float64Array,
  first: number,
  end: number,
): void {
  // What belongs to a module is looked up at each use; what belongs to the function is not.
  const exponentials = parts;
  const logs = LOGS;
  const logSteps = LOG_STEPS;
  for (let i = first; i < end; i++) {
    const known = exponentials[2 * (i - first)];
    const added = exponentials[2 * (i - first) + 1];
    const j = (((known + added) * logSteps + 0.5) | 0) << 2;
    const inverse = logs[j];
    const head = known * inverse - logs[j + 1];
    const tail = added * inverse;
    const t = head + tail;
    const series = t * t * (-1 / 2 + t * (1 / 3 + t * (-1 / 4 + t * (1 / 5 + t * (-1 / 6)))));
    const low = tail + logs[j + 3] + series;
    const high = logs[j + 2] + head;
    // Only the class that z speaks against pays |z|; 1 − y is rounded, and what that took is added.
    // No question which class that is: an engine would guess, and be wrong half of the time.
    const target = y[i];
    const negative = 1 - target;
    const lost = 1 - negative - target;
    const above = (Math.abs(z[i]) + z[i]) / 2;
    const below = (Math.abs(z[i]) - z[i]) / 2;
    losses[i] = above * negative + below * target + (high + (low + above * lost));
  }
}

function slopesInto(
  slopes: Float64Array,
  share: number,
  z: Float64Array,
  y: Float64Array,
  first: number,
  end: number,
): void {
  const exponentials = parts;
  for (let i = first; i < end; i++) {
    const e = exponentials[2 * (i - first)] + exponentials[2 * (i - first) + 1];
    // e/(1 + e), rounded only in what is taken from e
    const smaller = e - e * (e / (1 + e));
    const positive = +(z[i] > 0);
    slopes[i] = share * (positive - y[i] + (1 - 2 * positive) * smaller);
  }
}

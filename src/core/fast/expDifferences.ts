import { exponentialsUpToOutside } from './exponentials.ts';

// Below it an exponential is left to the readable form.
const LOWEST = -600;

const BLOCK = 512;
const parts = new Float64Array(2 * BLOCK);
const sums = new Float64Array(2);

/**
 * Writes e^(z − m) into p, for the largest logit m: expDifference, fast. False, and nothing of use in p,
 * where a logit is neither −Infinity nor within 600 of m.
 *
 * @accuracy Within 0.51 ULP: the rounding of z − m is put right, and the exponential has two parts.
 */
export function expDifferencesInto(p: Float64Array, z: Float64Array, m: number): boolean {
  if (!Number.isFinite(m)) return false;
  for (let first = 0; first < z.length; first += BLOCK) {
    if (!blockInto(p, z, m, first, Math.min(first + BLOCK, z.length))) return false;
  }
  return true;
}

function blockInto(
  p: Float64Array,
  z: Float64Array,
  m: number,
  first: number,
  end: number,
): boolean {
  for (let c = first; c < end; c++) p[c] = z[c] - m;
  let c = first;
  while (c < end) {
    const next =
      exponentialsUpToOutside(parts, sums, p, first, c - first, end - first, LOWEST, 0, 1022) +
      first;
    joinInto(p, z, m, first, c, next);
    c = next;
    // Case: a masked class has the exponential 0
    if (c < end && p[c] !== -Infinity) return false;
    if (c < end) p[c++] = 0;
  }
  return true;
}

/** The exponentials of p, with what the rounding of z − m took from it. */
function joinInto(
  p: Float64Array,
  z: Float64Array,
  m: number,
  first: number,
  start: number,
  end: number,
): void {
  const exponentials = parts;
  for (let c = start; c < end; c++) {
    const known = exponentials[2 * (c - first)];
    const difference = p[c];
    // TwoSum of z and −m
    const counted = difference - z[c];
    const lost = z[c] - (difference - counted) - (m + counted);
    p[c] = known + (exponentials[2 * (c - first) + 1] + known * lost);
  }
}

import {
  BLOCK,
  type Exponentials,
  exponentialsInto,
  exponentialsWithMasked,
  FARTHEST,
  roomFor,
} from './exponentials.ts';

/** Room for the exponentials of several rows, one after another. */
export interface RowRoom extends Exponentials {
  readonly columns: number;
  readonly rows: number;
  /** How far from 0 logits may be so that sums of known parts are exact. */
  readonly reach: number;
}

let latest: RowRoom | undefined;

/** Room for rows of so many columns; the same one until another number of columns is asked for. */
export function rowRoom(columns: number): RowRoom {
  if (latest?.columns === columns) return latest;
  // Known parts between 2⁻ᵇ and 2ᵇ are multiples of 2^(−b − 11), and a sum of them is below
  // columns·2^(b + 1): it is exact while that has 53 bits. Longer rows have too many added parts.
  const b = columns <= 1024 ? Math.floor((41 - Math.ceil(Math.log2(columns))) / 2) : 0;
  const rows = Math.max(1, Math.floor(BLOCK / columns));
  // One row more: sums that nobody needs.
  latest = { ...roomFor(rows * columns, rows + 1), columns, rows, reach: b * Math.LN2 };
  return latest;
}

/**
 * Writes the exponentials of some rows into the room, those of a row all times the same power of 2, with
 * their plain sums. Returns how many rows; the next is one that only the form of one example can take:
 * with NaN, Infinity, |z| > 1000 or a logit 600 below the largest.
 *
 * A row with masked classes or logits beyond the reach has 0 for its known sum: sumOfOthers knows better.
 *
 * @accuracy Each exponential is right to 2⁻⁵⁷ of itself.
 */
export function exponentialsOfRows(
  room: RowRoom,
  z: Float64Array,
  start: number,
  rows: number,
): number {
  const { columns, knownSums, reach } = room;
  for (let r = 0; r < rows; r++) {
    const at = r * columns;
    if (exponentialsInto(room, r, at, z, start + at, columns, 0, -reach, reach, 1022) < columns) {
      if (!exponentialsBelowTheLargest(room, at, z, start + at)) return r;
      knownSums[r] = 0;
    }
  }
  return rows;
}

/** The exponentials, of which the largest is made to lie between 1 and 2. */
function exponentialsBelowTheLargest(
  room: RowRoom,
  at: number,
  z: Float64Array,
  start: number,
): boolean {
  const { columns, rows } = room;
  let m = z[start];
  for (let i = start + 1; i < start + columns; i++) if (z[i] > m) m = z[i];
  if (!(Math.abs(m) <= FARTHEST)) return false;
  const low = Math.max(m - 600, -FARTHEST);
  const shift = 1022 - Math.floor(m * Math.LOG2E);
  return exponentialsWithMasked(room, rows, at, z, start, columns, 0, low, m, shift);
}

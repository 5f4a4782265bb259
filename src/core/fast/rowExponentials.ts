import { exponentialsInto, FARTHEST } from './exponentials.ts';
import { sumOfOthers } from './sumOfOthers.ts';

/** Room for the exponentials of one row. */
export interface RowRoom {
  readonly columns: number;
  /** The exponentials, as exponentialsInto writes them. */
  readonly parts: Float64Array;
  readonly sums: Float64Array;
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
  latest = {
    columns,
    parts: new Float64Array(2 * columns),
    sums: new Float64Array(2),
    reach: b * Math.LN2,
  };
  return latest;
}

/**
 * Writes the exponentials of a row into the room, all times the same power of 2, and their sum without
 * that of one column (with all of them for −1), as high + low in sums. False for a row that only the
 * form of one example can take: with NaN, Infinity, |z| > 1000 or a logit 600 below the largest.
 *
 * @accuracy Each exponential is right to 2⁻⁵⁷ of itself, the sum to 2⁻⁵³ of it.
 */
export function exponentialsOfRow(
  room: RowRoom,
  z: Float64Array,
  start: number,
  except: number,
): boolean {
  const { columns, parts, sums, reach } = room;
  if (exponentialsInto(parts, sums, z, start, columns, -reach, reach, 0)) {
    const others = sums[0] - parts[2 * except];
    // Case: no class that outweighs all others. Its added part would take digits with it from the sum.
    if (others * 1024 >= parts[2 * except] * columns) {
      sums[0] = others;
      sums[1] -= parts[2 * except + 1];
      return true;
    }
  } else if (!exponentialsBelowTheLargest(room, z, start)) {
    return false;
  }
  sumOfOthers(sums, parts, columns, except);
  return true;
}

/** The exponentials, of which the largest is made to lie between 1 and 2. */
function exponentialsBelowTheLargest(
  { columns, parts, sums }: RowRoom,
  z: Float64Array,
  start: number,
): boolean {
  let m = z[start];
  for (let i = start + 1; i < start + columns; i++) if (z[i] > m) m = z[i];
  if (!(Math.abs(m) <= FARTHEST)) return false;
  const low = Math.max(m - 600, -FARTHEST);
  return exponentialsInto(parts, sums, z, start, columns, low, m, Math.floor(m * Math.LOG2E));
}

import { twoProductError } from '../exact/twoProduct.ts';
import { exponentialsInto, FARTHEST } from './exponentials.ts';
import { log1p } from './log1p.ts';
import { sumOfOthers } from './sumOfOthers.ts';

/** Room for the work on one row, and its results. */
export interface RowRoom {
  readonly columns: number;
  /** The exponentials, as exponentialsInto writes them. */
  readonly parts: Float64Array;
  readonly sums: Float64Array;
  /** How far from 0 logits may be so that sums of known parts are exact. */
  readonly reach: number;
  /** −ln softmax of the target */
  loss: number;
  /** Σ of all exponentials but the target's, and of all. */
  rest: number;
  total: number;
}

/** Room for rows of so many columns. */
export function rowRoom(columns: number): RowRoom {
  // Known parts between 2⁻ᵇ and 2ᵇ are multiples of 2^(−b − 11), and a sum of them is below
  // columns·2^(b + 1): it is exact while that has 53 bits. Longer rows have too many added parts.
  const b = columns <= 1024 ? Math.floor((41 - Math.ceil(Math.log2(columns))) / 2) : 0;
  return {
    columns,
    parts: new Float64Array(2 * columns),
    sums: new Float64Array(2),
    reach: b * Math.LN2,
    loss: 0,
    rest: 0,
    total: 0,
  };
}

/**
 * −ln softmax(z)ₖ = ln(1 + rest/e^zₖ) of one row, with rest = Σ e^zᵢ over all i but the target k: a
 * sure and right answer keeps its digits. False, and no result, for a row that the form of one example
 * has to take: with NaN, Infinity, |z| > 1000, a logit 600 below the largest or a masked target.
 *
 * @accuracy The loss is within 2 ULP. rest and e^zₖ are right to 2⁻⁵³ and 2⁻⁵⁷ of themselves, their
 * quotient has twice the digits, and the logarithm adds half an ULP.
 */
export function softmaxCrossEntropyRow(
  room: RowRoom,
  z: Float64Array,
  start: number,
  target: number,
): boolean {
  const { columns, parts, sums, reach } = room;
  let exactSums = exponentialsInto(parts, sums, z, start, columns, -reach, reach, 0);
  if (!exactSums && !exponentialsBelowTheLargest(room, z, start)) return false;
  const known = parts[2 * target];
  const added = parts[2 * target + 1];
  const e = known + added;
  // Case: a masked target, whose loss is infinite
  if (e === 0) return false;
  let others = sums[0] - known;
  let left = sums[1] - added;
  // Case: the likeliest class. Its added part would take digits with it from the sum.
  exactSums &&= others >= known;
  if (!exactSums) {
    sumOfOthers(sums, parts, columns, target);
    others = sums[0];
    left = sums[1];
  }
  const rest = others + left;
  const quotient = rest / e;
  // rest − quotient·e, with all low parts
  const remainder = rest - quotient * e - twoProductError(quotient, e);
  const low = others - rest + left - quotient * (known - e + added);
  room.loss = log1p(quotient, (remainder + low) / e);
  room.rest = rest;
  room.total = rest + e;
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

/**
 * The gradient of that loss, (softmax(z) − y)·weight/divisor, from the same exponentials.
 *
 * @accuracy Within 4 ULP, at the target too: it is −rest/total, not a difference.
 */
export function softmaxCrossEntropyRowGradient(
  { columns, parts, rest, total }: RowRoom,
  target: number,
  weight: number,
  divisor: number,
  gradient: Float64Array,
  start: number,
): void {
  const factor = weight / divisor / total;
  for (let c = 0; c < columns; c++) {
    gradient[start + c] = (parts[2 * c] + parts[2 * c + 1]) * factor;
  }
  // 0 − x, not −x: a sure class has the slope 0, not −0.
  gradient[start + target] = 0 - rest * factor;
}

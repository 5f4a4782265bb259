import { twoProductError } from '../exact/twoProduct.ts';
import { twoSumError } from '../exact/twoSum.ts';
import { BLOCK } from './exponentials.ts';
import { log1pInto } from './log1p.ts';
import { exponentialsOfRows, type RowRoom } from './rowExponentials.ts';
import { sumOfOthers } from './sumOfOthers.ts';

// For each row of a block: what the exponentials of all classes but the target sum to, in two parts, and
// its quotient by that of the target.
const othersHigh = new Float64Array(BLOCK);
const othersLow = new Float64Array(BLOCK);
const quotients = new Float64Array(BLOCK);
const remainders = new Float64Array(BLOCK);
const sums = new Float64Array(2);

/**
 * −ln softmax(z)ₖ = ln(1 + rest/e^zₖ) of some rows, with rest = Σ e^zᵢ over all i but the target k: a
 * sure and right answer keeps its digits. Returns how many rows: the next is one that the form of one
 * example has to take, which exponentialsOfRows does not take or whose target is masked. At most
 * room.rows at a time; the labels are those from labels[first] on.
 *
 * @accuracy The loss is within 2 ULP. rest and e^zₖ are right to 2⁻⁵³ and 2⁻⁵⁷ of themselves, their
 * quotient has twice the digits, and the logarithm adds half an ULP.
 */
export function softmaxCrossEntropiesInto(
  losses: Float64Array,
  room: RowRoom,
  z: Float64Array,
  start: number,
  labels: Int32Array,
  first: number,
  rows: number,
): number {
  const count = quotientsOf(room, labels, first, exponentialsOfRows(room, z, start, rows));
  log1pInto(losses, quotients, remainders, count);
  return count;
}

/** The quotients of so many rows, up to one with a masked target. */
function quotientsOf(room: RowRoom, labels: Int32Array, first: number, rows: number): number {
  const { columns, known: knownParts, added: addedParts, knownSums, addedSums } = room;
  for (let r = 0; r < rows; r++) {
    const target = r * columns + labels[first + r];
    const known = knownParts[target];
    const added = addedParts[target];
    const e = known + added;
    // Case: a masked target, whose loss is infinite
    if (e === 0) return r;
    let high = knownSums[r] - known;
    let low = addedSums[r] - added;
    // Case: a class that outweighs all others. Its added part would take digits with it from the sum.
    if (high * 1024 < known * columns) {
      sumOfOthers(sums, knownParts, addedParts, r * columns, (r + 1) * columns, target);
      high = sums[0];
      low = sums[1];
    }
    const rest = high + low;
    const quotient = rest / e;
    // rest − quotient·e, with all low parts
    const remainder = rest - quotient * e - twoProductError(quotient, e);
    othersHigh[r] = high;
    othersLow[r] = low;
    quotients[r] = quotient;
    remainders[r] = (remainder + (high - rest + low - quotient * (known - e + added))) / e;
  }
  return rows;
}

/**
 * The gradients of those losses, share·(softmax(z) − y), from the same exponentials, written from `start`
 * on. The share of a row is 1/divisor, times the weight of its label.
 *
 * @accuracy Within 4 ULP, at the target too: it is −rest/total, not a difference. The exponential, the
 * share, and its quotient by the sum are rounded once each, and their product.
 */
export function softmaxCrossEntropyGradientsInto(
  gradient: Float64Array,
  start: number,
  { columns, known, added }: RowRoom,
  labels: Int32Array,
  weights: Float64Array | undefined,
  divisor: number,
  first: number,
  rows: number,
): void {
  for (let r = 0; r < rows; r++) {
    const label = labels[first + r];
    const at = r * columns;
    const share = (weights ? weights[label] : 1) / divisor;
    const others = othersHigh[r];
    const high = others + known[at + label];
    const lost = twoSumError(others, known[at + label]) + (othersLow[r] + added[at + label]);
    const total = high + lost;
    const low = high - total + lost;
    const quotient = share / total;
    const missing = share - quotient * total - twoProductError(quotient, total) - quotient * low;
    // Case: a weight near the largest double, of which no product has a known error
    const factor = Number.isFinite(missing) ? quotient + missing / total : quotient;
    for (let c = 0; c < columns; c++) {
      gradient[start + at + c] = (known[at + c] + added[at + c]) * factor;
    }
    // 0 − x, not −x: a sure class has the slope 0, not −0.
    gradient[start + at + label] = 0 - (others + othersLow[r]) * factor;
  }
}

import { twoProductError } from '../exact/twoProduct.ts';
import { twoSumError } from '../exact/twoSum.ts';
import { log1p } from './log1p.ts';
import { exponentialsOfRow, type RowRoom } from './rowExponentials.ts';

/**
 * −ln softmax(z)ₖ = ln(1 + rest/e^zₖ) of one row, with rest = Σ e^zᵢ over all i but the target k: a
 * sure and right answer keeps its digits. NaN for a row that the form of one example has to take: one
 * that exponentialsOfRow does not take, or with a masked target.
 *
 * @accuracy The loss is within 2 ULP. rest and e^zₖ are right to 2⁻⁵³ and 2⁻⁵⁷ of themselves, their
 * quotient has twice the digits, and the logarithm adds half an ULP.
 */
export function softmaxCrossEntropyOfRow(
  room: RowRoom,
  z: Float64Array,
  start: number,
  target: number,
): number {
  if (!exponentialsOfRow(room, z, start, target)) return Number.NaN;
  const { parts, sums } = room;
  const known = parts[2 * target];
  const added = parts[2 * target + 1];
  const e = known + added;
  // Case: a masked target, whose loss is infinite
  if (e === 0) return Number.NaN;
  const rest = sums[0] + sums[1];
  const quotient = rest / e;
  // rest − quotient·e, with all low parts
  const remainder = rest - quotient * e - twoProductError(quotient, e);
  const low = sums[0] - rest + sums[1] - quotient * (known - e + added);
  return log1p(quotient, (remainder + low) / e);
}

/**
 * The gradient of that loss, share·(softmax(z) − y), from the same exponentials.
 *
 * @accuracy Within 4 ULP, at the target too: it is −rest/total, not a difference. The exponential, the
 * share, and its quotient by the sum are rounded once each, and their product.
 */
export function softmaxCrossEntropyOfRowGradient(
  { columns, parts, sums }: RowRoom,
  target: number,
  share: number,
  gradient: Float64Array,
  start: number,
): void {
  const others = sums[0];
  const known = parts[2 * target];
  const high = others + known;
  const added = twoSumError(others, known) + (sums[1] + parts[2 * target + 1]);
  const total = high + added;
  const low = high - total + added;
  const quotient = share / total;
  const missing = share - quotient * total - twoProductError(quotient, total) - quotient * low;
  // Case: a weight near the largest double, of which no product has a known error
  const factor = Number.isFinite(missing) ? quotient + missing / total : quotient;
  for (let c = 0; c < columns; c++) {
    gradient[start + c] = (parts[2 * c] + parts[2 * c + 1]) * factor;
  }
  // 0 − x, not −x: a sure class has the slope 0, not −0.
  gradient[start + target] = 0 - (others + sums[1]) * factor;
}

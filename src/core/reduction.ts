import { BLOCK } from './fast/exponentials.ts';
import { addTo, type RunningSum, roundedSum } from './fast/sums.ts';
import { type Matrix, requireMatrix, requireSameShape } from './matrix.ts';
import { requireVector } from './vector.ts';

/** What becomes of the losses of a batch: all of them, their sum, or their mean. */
export type Reduction = 'none' | 'sum' | 'mean';

/** What a loss returns under a reduction. */
export type Reduced<R extends Reduction> = R extends 'none' ? Float64Array : number;

/** Where to write a gradient: a matrix of the input's shape, or as many numbers. */
export type Gradient = Matrix | Matrix['data'];

/** A loss and its gradient with respect to the first argument. */
export interface LossAndGradient<R extends Reduction> {
  loss: Reduced<R>;
  /** Under 'none', row n holds the gradient of the losses of row n. */
  gradient: Matrix;
}

/** Throws unless `reduction` is one of the three. */
export function requireReduction(caller: string, reduction: Reduction): void {
  if (!['none', 'sum', 'mean'].includes(reduction)) {
    throw new RangeError(
      `${caller}: reduction is ${JSON.stringify(reduction)}. Use 'none', 'sum' or 'mean'.`,
    );
  }
}

/** Throws unless every weight is a finite number ≥ 0, one for each of `count`. NaN passes. */
export function requireWeights(
  caller: string,
  name: string,
  weights: ArrayLike<number>,
  count: number,
): void {
  requireVector(caller, name, weights);
  if (weights.length !== count) {
    throw new RangeError(
      `${caller}: ${name} has ${weights.length} entries where ${count} are due. Give one weight for each.`,
    );
  }
  for (let i = 0; i < count; i++) {
    if (weights[i] < 0 || weights[i] === Infinity) {
      throw new RangeError(
        `${caller}: ${name}[${i}] is ${weights[i]}. Use a finite weight, 0 or greater.`,
      );
    }
  }
}

/** The matrix to write a gradient into: the caller's own (or its bare data), or a new one. */
export function gradientLike(
  caller: string,
  name: string,
  inputs: Matrix,
  given?: Gradient,
): Matrix {
  requireMatrix(caller, name, inputs);
  const { rows, columns } = inputs;
  if (!given) return { data: new Float64Array(inputs.data.length), rows, columns };
  const gradient = 'data' in given ? given : { data: given, rows, columns };
  requireSameShape(caller, 'gradient', gradient, name, inputs);
  return gradient;
}

// Room for the losses of a block
const room = new Float64Array(BLOCK);

/**
 * The losses of a batch as they are, or their sum divided by `divisor` (1 for the sum itself).
 *
 * @param blockInto writes the losses from i on into the front of an array, BLOCK at most, and returns how
 * many it wrote
 */
export function reduceBlocks<R extends Reduction>(
  reduction: R,
  count: number,
  divisor: number,
  blockInto: (losses: Float64Array, i: number) => number,
): Reduced<R> {
  const kept = reduction === 'none' ? new Float64Array(count) : undefined;
  const mean = { sum: 0, lost: 0, divisor, divided: false };
  for (let i = 0; i < count; ) {
    const length = blockInto(room, i);
    if (kept) for (let k = 0; k < length; k++) kept[i + k] = room[k];
    else addToMean(mean, room, length);
    i += length;
  }
  return (kept ?? roundedSum(mean) / (mean.divided ? 1 : divisor)) as Reduced<R>;
}

/** A sum that is still to be divided, or, where it would overflow, of losses that are divided. */
interface Mean extends RunningSum {
  divisor: number;
  divided: boolean;
}

/** Adds the first `count` losses, and may write over them. */
function addToMean(mean: Mean, losses: Float64Array, count: number): void {
  const { sum, lost, divisor } = mean;
  if (!mean.divided) {
    addTo(mean, losses, count);
    if (mean.sum !== Infinity) return;
    // Case: the sum overflows where the mean may not
    mean.divided = true;
    mean.sum = sum / divisor;
    mean.lost = lost / divisor;
  }
  for (let k = 0; k < count; k++) losses[k] /= divisor;
  addTo(mean, losses, count);
}

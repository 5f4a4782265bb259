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

/** The losses of a batch, taken a few at a time: all of them, or their sum. */
export interface Reducing extends RunningSum {
  readonly kept: Float64Array | undefined;
  /** What the sum is divided by. */
  readonly divisor: number;
  /** Whether each loss is divided, because their sum is too large. */
  divided: boolean;
}

/** Of `count` losses; the sum is divided by `divisor` (1 for the sum itself). */
export function reducing(reduction: Reduction, count: number, divisor: number): Reducing {
  const kept = reduction === 'none' ? new Float64Array(count) : undefined;
  return { kept, divisor, divided: false, sum: 0, lost: 0 };
}

/** Takes the first `count` of these losses, which are those of the batch from i on. It may change them. */
export function take(taken: Reducing, i: number, losses: Float64Array, count: number): void {
  const { kept, divisor, sum, lost } = taken;
  if (kept) {
    for (let k = 0; k < count; k++) kept[i + k] = losses[k];
    return;
  }
  if (!taken.divided) {
    addTo(taken, losses, count);
    if (taken.sum !== Infinity || divisor === 1) return;
    // Case: the sum overflows where the mean may not
    taken.divided = true;
    taken.sum = sum / divisor;
    taken.lost = lost / divisor;
  }
  for (let k = 0; k < count; k++) losses[k] /= divisor;
  addTo(taken, losses, count);
}

/** The losses as they are, or their sum divided by the divisor. */
export function reduced<R extends Reduction>(taken: Reducing): Reduced<R> {
  const { kept, divisor, divided } = taken;
  return (kept ?? roundedSum(taken) / (divided ? 1 : divisor)) as Reduced<R>;
}

import { compensatedSum } from './compensatedSum.ts';
import { type Matrix, requireSameShape } from './matrix.ts';
import { requireVector } from './vector.ts';

/** What becomes of the losses of a batch: all of them, their sum, or their mean. */
export type Reduction = 'none' | 'sum' | 'mean';

/** What a loss returns under a reduction. */
export type Reduced<R extends Reduction> = R extends 'none' ? Float64Array : number;

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

/** The matrix to write a gradient into: the caller's own, or a new one, shaped like `inputs`. */
export function gradientLike(caller: string, inputs: Matrix, given?: Matrix): Matrix {
  if (given) requireSameShape(caller, 'gradient', given, 'the input', inputs);
  return given ?? { ...inputs, data: new Float64Array(inputs.data.length) };
}

/** The losses as they are, their sum, or their sum divided by `divisor`. */
export function reduce<R extends Reduction>(
  losses: Float64Array,
  reduction: R,
  divisor: number,
): Reduced<R> {
  return reduced() as Reduced<R>;

  function reduced(): Float64Array | number {
    if (reduction === 'none') return losses;
    const sum = compensatedSum(losses.length, (i) => losses[i]);
    if (reduction === 'sum') return sum;
    // Case: the sum overflows where the mean may not
    if (sum === Infinity) return compensatedSum(losses.length, (i) => losses[i] / divisor);
    return sum / divisor;
  }
}

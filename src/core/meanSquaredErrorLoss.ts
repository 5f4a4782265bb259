import { sumOf, sumOfSquaredErrors } from './fast/sums.ts';
import { type Matrix, requireSameShape } from './matrix.ts';
import {
  type Gradient,
  gradientLike,
  type LossAndGradient,
  type Reduced,
  type Reduction,
  requireReduction,
} from './reduction.ts';
import { meanSquaredError, requireFiniteTargets } from './squaredError.ts';

/** What meanSquaredErrorLoss may be told besides its two matrices. */
export interface MeanSquaredErrorOptions<R extends Reduction> {
  /** 'mean' (the default) divides by rows × columns. */
  reduction?: R;
}

/**
 * (ŷ − y)², for each entry, reduced.
 *
 * @shapes predictions and targets N × C; 'none' gives N·C losses, row by row.
 * @throws RangeError where shapes differ or a target is infinite.
 * @source Options as in PyTorch's MSELoss.
 */
export function meanSquaredErrorLoss<R extends Reduction = 'mean'>(
  predictions: Matrix,
  targets: Matrix,
  options: MeanSquaredErrorOptions<R> = {},
): Reduced<R> {
  return evaluate('meanSquaredErrorLoss', predictions, targets, options);
}

/**
 * The loss with its gradient, which is written into options.gradient when one is given.
 *
 * @throws Same inputs and options, same errors as meanSquaredErrorLoss.
 */
export function meanSquaredErrorLossAndGradient<R extends Reduction = 'mean'>(
  predictions: Matrix,
  targets: Matrix,
  options: MeanSquaredErrorOptions<R> & { gradient?: Gradient } = {},
): LossAndGradient<R> {
  const caller = 'meanSquaredErrorLossAndGradient';
  const gradient = gradientLike(caller, 'predictions', predictions, options.gradient);
  return { loss: evaluate(caller, predictions, targets, options, gradient), gradient };
}

function evaluate<R extends Reduction>(
  caller: string,
  predictions: Matrix,
  targets: Matrix,
  { reduction = 'mean' as R }: MeanSquaredErrorOptions<R>,
  gradient?: Matrix,
): Reduced<R> {
  requireSameShape(caller, 'predictions', predictions, 'targets', targets);
  requireReduction(caller, reduction);
  const loss = reducedSquares(caller, predictions.data, targets.data, reduction);
  if (gradient) {
    writeSlopes(
      predictions,
      targets,
      gradient,
      (reduction === 'mean' ? targets.data.length : 1) / 2,
    );
  }
  return loss as Reduced<R>;
}

function reducedSquares(
  caller: string,
  predictions: Matrix['data'],
  targets: Matrix['data'],
  reduction: Reduction,
): number | Float64Array {
  if (reduction !== 'none') {
    const sum = sumOfSquaredErrors(predictions, targets);
    // Case: a finite sum has no infinite target in it
    if (Number.isFinite(sum)) return reduction === 'mean' ? sum / targets.length : sum;
  }
  requireFiniteTargets(caller, 'targets.data', targets);
  if (reduction === 'mean') return meanSquaredError(predictions, targets);
  const squares = Float64Array.from(predictions, (value, i) => (value - targets[i]) ** 2);
  return reduction === 'none' ? squares : sumOf(squares);
}

function writeSlopes(predictions: Matrix, targets: Matrix, gradient: Matrix, half: number): void {
  const { length } = targets.data;
  for (let i = 0; i < length; i++) {
    gradient.data[i] = (predictions.data[i] - targets.data[i]) / half;
  }
}

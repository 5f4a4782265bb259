import { type Matrix, requireSameShape } from './matrix.ts';
import {
  type Gradient,
  gradientLike,
  type LossAndGradient,
  type Reduced,
  type Reduction,
  reduce,
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
  requireFiniteTargets(caller, 'targets.data', targets.data);
  const errors = Float64Array.from(predictions.data, (value, i) => value - targets.data[i]);
  const mean = reduction === 'mean';
  const loss = mean
    ? meanSquaredError(predictions.data, targets.data)
    : reduce(
        errors.map((error) => error * error),
        reduction,
        1,
      );
  const half = (mean ? errors.length : 1) / 2;
  gradient?.data.set(errors.map((error) => error / half));
  return loss as Reduced<R>;
}

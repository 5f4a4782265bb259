import { type Matrix, requireSameShape } from './matrix.ts';
import {
  gradientLike,
  type LossAndGradient,
  type Reduced,
  type Reduction,
  reduce,
  requireReduction,
} from './reduction.ts';
import { meanSquaredError, requireFiniteTargets } from './squaredError.ts';

export interface MeanSquaredErrorOptions<R extends Reduction> {
  /** 'mean' (the default) divides by rows × columns. */
  reduction?: R;
}

/**
 * (ŷ − y)² of each entry.
 *
 * Shapes: predictions and targets N × C; 'none' gives N·C losses, row by row. Options as in
 * PyTorch's MSELoss. Throws RangeError where shapes differ or a target is infinite.
 */
export function meanSquaredErrorLoss<R extends Reduction = 'mean'>(
  predictions: Matrix,
  targets: Matrix,
  options: MeanSquaredErrorOptions<R> = {},
): Reduced<R> {
  return evaluate('meanSquaredErrorLoss', predictions, targets, options);
}

/** The loss with its gradient, which is written into options.gradient when one is given. */
export function meanSquaredErrorLossAndGradient<R extends Reduction = 'mean'>(
  predictions: Matrix,
  targets: Matrix,
  options: MeanSquaredErrorOptions<R> & { gradient?: Matrix } = {},
): LossAndGradient<R> {
  const caller = 'meanSquaredErrorLossAndGradient';
  requireSameShape(caller, 'predictions', predictions, 'targets', targets);
  const gradient = gradientLike(caller, predictions, options.gradient);
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
  const error = (i: number) => predictions.data[i] - targets.data[i];
  const count = targets.data.length;
  const half = (reduction === 'mean' ? count : 1) / 2;
  for (let i = 0; gradient && i < count; i++) gradient.data[i] = error(i) / half;
  // Case: the mean, which may be finite where a square is not
  if (reduction === 'mean') return meanSquaredError(predictions.data, targets.data) as Reduced<R>;
  return reduce(
    Float64Array.from({ length: count }, (_, i) => error(i) ** 2),
    reduction,
    count,
  );
}

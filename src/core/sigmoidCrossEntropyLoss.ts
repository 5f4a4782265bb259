import { entriesInto, fastEntries } from './fast/entries.ts';
import { isMatrix, type Matrix, requireSameShape } from './matrix.ts';
import { requireProbabilities } from './probability.ts';
import {
  type Gradient,
  gradientLike,
  type LossAndGradient,
  type Reduced,
  type Reduction,
  reduceBlocks,
  requireReduction,
  requireWeights,
} from './reduction.ts';
import {
  weightedSigmoidCrossEntropy,
  weightedSigmoidCrossEntropyGradient,
} from './sigmoidCrossEntropy.ts';

/** What sigmoidCrossEntropyLoss may be told besides its two matrices. */
export interface SigmoidCrossEntropyOptions<R extends Reduction> {
  /** What each loss is multiplied by: one weight a column, or a matrix of the logits' shape. */
  weight?: ArrayLike<number> | Matrix;
  /** What the positive class of each column is multiplied by; above 1 it raises recall. */
  posWeight?: ArrayLike<number>;
  /** 'mean' (the default) divides by rows × columns, whatever the weights. */
  reduction?: R;
}

/**
 * w·[max(z, 0) − zy + ln(1 + e^−|z|)], for each logit with its own target, reduced: many two-way
 * questions at once.
 *
 * @shapes logits and targets N × C; 'none' gives N·C losses, row by row.
 * @throws RangeError where shapes differ, a target lies outside [0, 1] or a weight is negative or
 * infinite.
 * @accuracy Without weights: each loss is within 2 ULP.
 * @source Options as in PyTorch's BCEWithLogitsLoss.
 */
export function sigmoidCrossEntropyLoss<R extends Reduction = 'mean'>(
  logits: Matrix,
  targets: Matrix,
  options: SigmoidCrossEntropyOptions<R> = {},
): Reduced<R> {
  return evaluate('sigmoidCrossEntropyLoss', logits, targets, options);
}

/**
 * The loss with its gradient, which is written into options.gradient when one is given.
 *
 * @throws Same inputs and options, same errors as sigmoidCrossEntropyLoss.
 * @accuracy Without weights, for targets of 0 or 1: a gradient within 4 ULP.
 */
export function sigmoidCrossEntropyLossAndGradient<R extends Reduction = 'mean'>(
  logits: Matrix,
  targets: Matrix,
  options: SigmoidCrossEntropyOptions<R> & { gradient?: Gradient } = {},
): LossAndGradient<R> {
  const caller = 'sigmoidCrossEntropyLossAndGradient';
  const gradient = gradientLike(caller, 'logits', logits, options.gradient);
  return { loss: evaluate(caller, logits, targets, options, gradient), gradient };
}

function evaluate<R extends Reduction>(
  caller: string,
  logits: Matrix,
  targets: Matrix,
  { weight, posWeight, reduction = 'mean' as R }: SigmoidCrossEntropyOptions<R>,
  gradient?: Matrix,
): Reduced<R> {
  requireSameShape(caller, 'logits', logits, 'targets', targets);
  requireReduction(caller, reduction);
  requireProbabilities(caller, 'targets.data', targets.data);
  const { columns } = logits;
  if (posWeight) requireWeights(caller, 'posWeight', posWeight, columns);
  const weightOf = weights(caller, weight, logits);
  const count = logits.data.length;
  const divisor = reduction === 'mean' ? count : 1;
  const plain = !weight && !posWeight;
  const fast = plain ? fastEntries(logits, targets, divisor, gradient) : undefined;
  return reduceBlocks(reduction, count, divisor, (losses, i) => {
    const block = fast ? entriesInto(losses, fast, i) : 0;
    if (block > 0) return block;
    const z = logits.data[i];
    const y = targets.data[i];
    const w = weightOf(i);
    const positive = posWeight ? posWeight[i % columns] : 1;
    // Case: a weight of 0 leaves the entry out, even where its loss is Infinity or NaN
    const counts = w !== 0;
    losses[0] = counts ? w * weightedSigmoidCrossEntropy(z, y, positive) : 0;
    if (gradient) {
      const slope = counts ? w * weightedSigmoidCrossEntropyGradient(z, y, positive) : 0;
      gradient.data[i] = slope / divisor;
    }
    return 1;
  });
}

/** The weight of entry i: of its column, or its own. */
function weights(
  caller: string,
  weight: ArrayLike<number> | Matrix | undefined,
  logits: Matrix,
): (i: number) => number {
  if (!weight) return () => 1;
  if (isMatrix(weight)) {
    requireSameShape(caller, 'weight', weight, 'logits', logits);
    requireWeights(caller, 'weight.data', weight.data, logits.data.length);
    return (i) => weight.data[i];
  }
  requireWeights(caller, 'weight', weight, logits.columns);
  return (i) => weight[i % logits.columns];
}

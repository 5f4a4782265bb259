import { fastRows, rowsInto } from './fast/rows.ts';
import { isMatrix, type Matrix, requireMatrix, rowOf } from './matrix.ts';
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
import { partition } from './softmax.ts';
import { weightedGradient, weightedSurprisal } from './softmaxCrossEntropy.ts';
import { distributionTargets, labelTargets, requireSmoothing } from './targets.ts';

/** What softmaxCrossEntropyLoss may be told besides logits and targets. */
export interface SoftmaxCrossEntropyOptions<R extends Reduction> {
  /** What each class counts, C numbers ≥ 0. */
  weight?: ArrayLike<number>;
  /** The label of examples to leave out (−100 unless told); with labels only. */
  ignoreIndex?: number;
  /** ε in [0, 1]: the target becomes (1 − ε)·y + ε/C. */
  labelSmoothing?: number;
  /** 'mean' (the default) divides by the summed weights of the labels that count. */
  reduction?: R;
}

/**
 * −Σ wᵢ·y′ᵢ·ln softmax(z)ᵢ, for each example of a batch, reduced: softmaxCrossEntropy with weights
 * w and the smoothed target y′.
 *
 * The mean over labels is weighted, the mean over distributions divides by N. Where every label
 * is ignored the mean is NaN, as in PyTorch: it is 0/0, and a 0 would pass for a perfect loss.
 *
 * @shapes logits N × C; targets N class indices, or an N × C matrix of distributions; 'none'
 * gives N losses.
 * @throws RangeError, with the row, for what softmaxCrossEntropy throws, and for weights,
 * smoothing or shapes out of order.
 * @accuracy The loss of each example is within 2 ULP.
 * @source Options as in PyTorch's CrossEntropyLoss.
 */
export function softmaxCrossEntropyLoss<R extends Reduction = 'mean'>(
  logits: Matrix,
  targets: ArrayLike<number> | Matrix,
  options: SoftmaxCrossEntropyOptions<R> = {},
): Reduced<R> {
  return evaluate('softmaxCrossEntropyLoss', logits, targets, options);
}

/**
 * The loss with its gradient, which is written into options.gradient when one is given.
 *
 * @throws Same inputs and options, same errors as softmaxCrossEntropyLoss.
 * @accuracy Labels without smoothing: a gradient within 4 ULP, also at the label.
 */
export function softmaxCrossEntropyLossAndGradient<R extends Reduction = 'mean'>(
  logits: Matrix,
  targets: ArrayLike<number> | Matrix,
  options: SoftmaxCrossEntropyOptions<R> & { gradient?: Gradient } = {},
): LossAndGradient<R> {
  const caller = 'softmaxCrossEntropyLossAndGradient';
  const gradient = gradientLike(caller, 'logits', logits, options.gradient);
  return { loss: evaluate(caller, logits, targets, options, gradient), gradient };
}

function evaluate<R extends Reduction>(
  caller: string,
  logits: Matrix,
  targets: ArrayLike<number> | Matrix,
  options: SoftmaxCrossEntropyOptions<R>,
  gradient?: Matrix,
): Reduced<R> {
  requireMatrix(caller, 'logits', logits);
  const { rows, columns } = logits;
  const {
    weight,
    ignoreIndex = -100,
    labelSmoothing: epsilon = 0,
    reduction = 'mean' as R,
  } = options;
  requireReduction(caller, reduction);
  requireSmoothing(caller, epsilon);
  if (weight) requireWeights(caller, 'weight', weight, columns);
  const examples = isMatrix(targets)
    ? distributionTargets(caller, targets, logits, ignoreIndex)
    : labelTargets(caller, targets, logits, ignoreIndex, weight);
  const divisor = reduction === 'mean' ? examples.divisor : 1;
  const { labels, ignored } = examples;
  // Labels without smoothing, as far as the fast form can take them
  const plain = labels && epsilon === 0;
  const fast = plain && fastRows(logits, labels, ignored, weight, divisor, gradient);
  return reduceBlocks(reduction, rows, divisor, (losses, n) => {
    const block = fast ? rowsInto(losses, fast, n) : 0;
    if (block > 0) return block;
    losses[0] = 0;
    if (labels && labels[n] === ignored) {
      // Case: the label is ignored, and with it the logits
      if (gradient) rowOf(gradient, n).fill(0);
      return 1;
    }
    // Weights and smoothing are a choice of target: everything below is the one-example loss.
    const q = new Float64Array(columns);
    examples.read(n, q);
    for (let c = 0; c < columns; c++) {
      q[c] = (weight ? weight[c] : 1) * ((1 - epsilon) * q[c] + epsilon / columns);
    }
    const z = rowOf(logits, n);
    const sums = partition(`${caller}, row ${n}`, z);
    losses[0] = weightedSurprisal(z, q, sums);
    if (gradient) weightedGradient(z, q, sums);
    for (let c = 0; gradient && c < columns; c++) gradient.data[n * columns + c] = q[c] / divisor;
    return 1;
  });
}

export { crossEntropy, entropy } from './entropy.ts';
export { klDivergence } from './klDivergence.ts';
export { logSumExp } from './logSumExp.ts';
export { type Matrix, matrix } from './matrix.ts';
export {
  type MeanSquaredErrorOptions,
  meanSquaredErrorLoss,
  meanSquaredErrorLossAndGradient,
} from './meanSquaredErrorLoss.ts';
export type { Gradient, LossAndGradient, Reduced, Reduction } from './reduction.ts';
export { type FloatFormat, roundTo } from './roundTo.ts';
export { logSigmoid, sigmoid, softplus } from './sigmoid.ts';
export {
  binaryCrossEntropy,
  sigmoidCrossEntropy,
  sigmoidCrossEntropyGradient,
} from './sigmoidCrossEntropy.ts';
export {
  type SigmoidCrossEntropyOptions,
  sigmoidCrossEntropyLoss,
  sigmoidCrossEntropyLossAndGradient,
} from './sigmoidCrossEntropyLoss.ts';
export { logSoftmax, softmax } from './softmax.ts';
export { softmaxCrossEntropy, softmaxCrossEntropyGradient } from './softmaxCrossEntropy.ts';
export {
  type SoftmaxCrossEntropyOptions,
  softmaxCrossEntropyLoss,
  softmaxCrossEntropyLossAndGradient,
} from './softmaxCrossEntropyLoss.ts';
export {
  halfSquaredError,
  halfSquaredErrorGradient,
  meanSquaredError,
  meanSquaredErrorGradient,
} from './squaredError.ts';
export { perplexity, toBits } from './units.ts';

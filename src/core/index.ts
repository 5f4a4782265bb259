export { crossEntropy, entropy } from './entropy.ts';
export { klDivergence } from './klDivergence.ts';
export { logSumExp } from './logSumExp.ts';
export { logSigmoid, sigmoid, softplus } from './sigmoid.ts';
export {
  binaryCrossEntropy,
  sigmoidCrossEntropy,
  sigmoidCrossEntropyGradient,
} from './sigmoidCrossEntropy.ts';
export { logSoftmax, softmax } from './softmax.ts';
export { softmaxCrossEntropy, softmaxCrossEntropyGradient } from './softmaxCrossEntropy.ts';
export {
  halfSquaredError,
  halfSquaredErrorGradient,
  meanSquaredError,
  meanSquaredErrorGradient,
} from './squaredError.ts';
export { perplexity, toBits } from './units.ts';

import * as core from '#core';
import { choice } from '#notebook';

const y = Number(choice('target y', ['1', '0', '0.7']));
const z = 2;
const p = core.sigmoid(z);
const truth = [1 - y, y];
const forecast = [1 - p, p];
// Two of the names need a label, and 0.7 is not a label.
const ofLabel = (loss: number) => (y === 0.7 ? 'no label' : loss);
export const losses = {
  'cross-entropy': core.crossEntropy(truth, forecast),
  'binary cross-entropy': core.binaryCrossEntropy(p, y),
  'binary cross-entropy with logits': core.sigmoidCrossEntropy(z, y),
  'softmax loss': core.softmaxCrossEntropy([0, z], truth),
  'negative log-likelihood': ofLabel(-Math.log(forecast[y])),
  'logistic loss': ofLabel(core.softplus(-(2 * y - 1) * z)),
  'KL divergence': core.klDivergence(truth, forecast),
};

import { logSumExp, softmax, softmaxCrossEntropy } from '#core';

function row(z: number[], k: number) {
  return {
    logits: `[${z.join(', ')}]`,
    k,
    'log of softmax': -Math.log(softmax(z)[k]),
    'as written': logSumExp(z) - z[k],
    core: softmaxCrossEntropy(z, k),
  };
}

// Very wrong, very right, and the same logits 40 lower.
export const losses = [row([800, 0], 1), row([40, 0], 0), row([0, -40], 0)];

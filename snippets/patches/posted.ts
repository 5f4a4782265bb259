import { softmax, softmaxCrossEntropy } from '#core';

// The post's function in TypeScript. What is x here is called p there.
function crossEntropyError(x: number[], y: number[]): number {
  const delta = 1e-7;
  const p = softmax(x);
  return -y.reduce((sum, yi, i) => sum + yi * Math.log(p[i] + delta), 0);
}

export const sureAndWrong = crossEntropyError([1000, 0, 0], [0, 1, 0]);
export const coreWrong = softmaxCrossEntropy([1000, 0, 0], 1);
export const sureAndRight = crossEntropyError([50, 0, 0], [1, 0, 0]);
export const coreRight = softmaxCrossEntropy([50, 0, 0], 0);

// Ten probabilities instead of logits. The right class is the third.
const p = [0.1, 0.05, 0.6, 0, 0.05, 0.1, 0, 0.1, 0, 0];
const y = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0];
export const ofProbabilities = crossEntropyError(p, y);
export const truth = -Math.log(p[2]);

// The lowest loss that perfect probabilities can have in it.
export const floors = [2, 10, 1000].map((classes) => {
  const perfect = [1, ...new Array(classes - 1).fill(0)];
  return softmaxCrossEntropy(perfect, 0);
});

const sum = (x: number[]) => x.reduce((total, each) => total + each, 0);

export const halfSum = (y: number[], t: number[]) =>
  0.5 * sum(y.map((yi, i) => (yi - t[i]) ** 2));
export const sigmoid = (x: number) => 1 / (1 + Math.exp(x));
export function softmax(x: number[]): number[] {
  const e = x.map((xi) => Math.exp(xi - Math.max(...x)));
  return e.map((ei) => ei / sum(e));
}
// As in the post: p goes through a softmax, and y is the target.
export const crossEntropyError = (p: number[], y: number[]) =>
  -sum(y.map((yi, i) => yi * Math.log(softmax(p)[i] + 1e-7)));

const y = [0.1, 0.05, 0.6, 0, 0.05, 0.1, 0, 0.1, 0, 0];
const t = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0];
export const mse = halfSum(y, t);
export const sigmoidOf2 = sigmoid(2);
export const loss = crossEntropyError(y, t);

// Three rows at once. NumPy's max and sum run over all nine numbers.
const logits = [2, 1, -1, 0, 3, 1, -1, 0, 2];
const oneHot = [0, 1, 0, 1, 0, 0, 0, 0, 1];
export const lossOfABatch = crossEntropyError(logits, oneHot);

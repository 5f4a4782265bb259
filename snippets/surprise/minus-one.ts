import { binaryCrossEntropy } from '#core';

// The loss for two classes, as it is printed. The label y is 0 or 1.
const loss = (p: number, y: number) =>
  -(y * Math.log(p) + (1 - y) * Math.log(1 - p));

const forecasts = [0.5, 0.1, 0.001, 1e-9];
export const labelled0 = forecasts.map((p) => loss(p, 0));
export const labelledMinus1 = forecasts.map((p) => loss(p, -1));

export let theCoreSays = 'nothing';
try {
  binaryCrossEntropy(0.1, -1);
} catch (error) {
  [theCoreSays] = (error as Error).message.split('. ');
}

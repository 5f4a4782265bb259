import { softmaxCrossEntropyLoss as lossOf, matrix } from '#core';

/** The loss of one large batch that comes in parts; −100 is padding. */
export function loss(parts: { z: number[][]; labels: number[] }[]): number {
  let sum = 0;
  let count = 0;
  for (const { z, labels } of parts) {
    sum += lossOf(matrix(z), labels, { reduction: 'sum' });
    count += labels.filter((k) => k !== -100).length;
  }
  return sum / count;
}

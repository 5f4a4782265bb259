import { softmaxCrossEntropyLoss as lossOf, matrix } from '#core';

/** The loss of one large batch that comes in parts; −100 is padding. */
export function loss(parts: { z: number[][]; labels: number[] }[]): number {
  const means = parts.map(({ z, labels }) => lossOf(matrix(z), labels));
  return means.reduce((a, b) => a + b) / means.length;
}

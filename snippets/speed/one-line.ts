import { C, meanLoss, N } from './batch.ts';

function softmax(z: number[]): number[] {
  const powers = z.map((zi) => Math.exp(zi));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
export function oneLine(z: number[], k: number): number {
  return -Math.log(softmax(z)[k]);
}

export const loss = meanLoss(oneLine);
export const logits = N * C;

import { meanLoss } from './batch.ts';

export function largest(z: number[]): number {
  let m = z[0];
  for (let i = 1; i < z.length; i++) if (z[i] > m) m = z[i];
  return m;
}
export function twoPasses(z: number[], k: number): number {
  const m = largest(z);
  let sum = 0;
  for (let i = 0; i < z.length; i++) sum += Math.exp(z[i] - m);
  return m + Math.log(sum) - z[k];
}

export const loss = meanLoss(twoPasses);

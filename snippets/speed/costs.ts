import { machines } from './machines.ts';
import { race } from './race.ts';

export function readOnly(z: number[]): number {
  let sum = 0;
  for (let i = 0; i < z.length; i++) sum += z[i];
  return sum;
}
export function expOnly(z: number[]): number {
  let sum = 0;
  for (let i = 0; i < z.length; i++) sum += Math.exp(z[i]);
  return sum;
}

export const times = race({ readOnly, expOnly });
export const expInBook = machines['one processor'].exp;
export const bandwidthInBook = machines['one processor'].bandwidth;

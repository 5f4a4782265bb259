import { bandwidth, nanoseconds as inBook } from './measured.ts';
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
export const expInBook = inBook.expOnly;
export const readInBook = inBook.readOnly;
export const memoryInBook = 8 / bandwidth;
export const bytesInBook = bandwidth;
export const restOfOneLine = inBook.oneLine - inBook.expOnly;
export const restOfTwoPasses = inBook.twoPasses - inBook.expOnly;

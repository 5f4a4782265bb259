import { meanLoss } from './batch.ts';
import { nanoseconds as inBook } from './measured.ts';
import { twoPasses } from './no-array.ts';
import { race } from './race.ts';

export function onePass(z: number[], k: number): number {
  let m = -Infinity;
  let sum = 0;
  for (let i = 0; i < z.length; i++) {
    const larger = Math.max(m, z[i]);
    sum = sum * Math.exp(m - larger) + Math.exp(z[i] - larger);
    m = larger;
  }
  return m + Math.log(sum) - z[k];
}

export const loss = meanLoss(onePass);
export const times = race({ twoPasses, onePass });
export const moreInBook = inBook.onePass - inBook.twoPasses;
export const zeroInBook = inBook.zeroOnly;

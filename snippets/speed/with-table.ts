import { meanLoss } from './batch.ts';
import { gain } from './gain.ts';
import { largest, twoPasses } from './no-array.ts';
import { race } from './race.ts';
import { tableExp } from './table-exp.ts';

export function withTable(z: number[], k: number): number {
  const m = largest(z);
  let sum = 0;
  for (let i = 0; i < z.length; i++) sum += tableExp(z[i] - m);
  return m + Math.log(sum) - z[k];
}

export const loss = meanLoss(withTable);
export const times = race({ twoPasses, withTable });
export const gainInBook = gain('twoPasses', 'withTable');
export const gainInAll = gain('oneLine', 'withTable');

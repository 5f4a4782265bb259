import { sigmoidCrossEntropy } from '#core';
import { backpropagate } from './backpropagation.ts';
import { labels } from './iris.ts';
import { logit } from './network.ts';
import { flower } from './standardised.ts';

// The question of each flower: is it a versicolor (y = 1) or not (y = 0)?
const yes = (k: number) => (k === 1 ? 1 : 0);
export const petals = labels.map((k, n) => ({ x: flower(n), y: yes(k) }));
export const mean = (v: number[]) => v.reduce((a, b) => a + b) / v.length;

// Loss, slopes and accuracy over the flowers that `pick` chooses by number.
export function versicolor(pick: (n: number) => boolean) {
  const some = petals.filter((_, n) => pick(n));
  const loss = (w: number[]) =>
    mean(some.map(({ x, y }) => sigmoidCrossEntropy(logit(x, w), y)));
  const slopes = (w: number[]) => {
    const each = some.map(({ x, y }) => backpropagate(x, y, w));
    const gradient = w.map((_, i) => mean(each.map((one) => one[i])));
    return { loss: loss(w), gradient };
  };
  const right = (w: number[]) =>
    mean(some.map(({ x, y }) => (logit(x, w) > 0 ? y : 1 - y)));
  return { loss, slopes, right };
}
const all = versicolor(() => true);
export const { loss, gradient } = all.slopes(Array(9).fill(0));

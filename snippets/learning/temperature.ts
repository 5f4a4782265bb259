import * as Plot from '@observablehq/plot';
import { sigmoid, sigmoidCrossEntropy } from '#core';
import { curve, reference } from '#notebook';
import { descend } from './descent.ts';
import { w } from './kept-aside.ts';
import { logit } from './network.ts';
import { reliability } from './reliability.ts';
import { mean, petals } from './versicolor.ts';

const rows = petals.map(({ x, y }) => ({ z: logit(x, w), y }));
const fitted = rows.filter((_, n) => n % 3 === 1);
const judged = rows.filter((_, n) => n % 3 === 2);
const lossAt = (T: number, some: typeof rows) =>
  mean(some.map(({ z, y }) => sigmoidCrossEntropy(z / T, y)));

// One weight, s = 1/T, multiplies every logit. It is learned like others.
function slopes([s]: number[]) {
  const each = fitted.map(({ z, y }) => z * (sigmoid(s * z) - y));
  return { loss: lossAt(1 / s, fitted), gradient: [mean(each)] };
}
const run = descend([1], slopes, { rate: 0.1, steps: 200 });
export const temperature = 1 / run.w[0];
export const loss = [1, temperature].map((T) => lossAt(T, judged));
const eceAt = (T: number, bins: number) => {
  const answers = judged.map(({ z, y }) => ({ p: sigmoid(z / T), y }));
  return reliability(answers, bins).ece;
};
export const ece5 = [1, temperature].map((T) => eceAt(T, 5));
export const ece10 = [1, temperature].map((T) => eceAt(T, 10));

// #region drawing
const range = { x: [0.5, 5] as const, steps: 45, labelAt: 3.5 };
const red = { stroke: 'var(--color-loss)', ...range };
const dashed = { strokeDasharray: '5 4', side: 'bottom' } as const;
const best = `T = ${temperature.toFixed(2)}`;
export const figure = Plot.plot({
  ariaLabel: 'Two losses over the temperature, both with a lowest point.',
  caption: 'Each half has its lowest loss at almost the same temperature.',
  x: { label: 'temperature T', ticks: 5 },
  y: { label: 'mean loss L', ticks: 5, zero: true },
  marks: [
    reference({ x: temperature }, best, { at: 0.05 }),
    curve((T) => lossAt(T, judged), { ...red, label: 'judged' }),
    curve((T) => lossAt(T, fitted), { ...red, ...dashed, label: 'fitted' }),
  ],
});
// #endregion

import * as Plot from '@observablehq/plot';
import { softmaxCrossEntropy as loss, softmax } from '#core';
import { reference, slider } from '#notebook';

const C = slider('classes', { min: 2, max: 20, step: 1, value: 10 });
const logits = (lead: number) => [lead, ...Array(C - 1).fill(0)];
const mix = (by: number) => logits(1).map((y) => (1 - by) * y + by / C);
function train(run: string, f: (lead: number) => number) {
  const slope = (x: number) => (f(x + 1e-4) - f(x - 1e-4)) / 2e-4;
  const leads = [0]; // the network: by how much its right logit leads
  for (let n = 0; n < 150; n++) leads.push(leads[n] - slope(leads[n]));
  return leads.map((lead, step) => ({ run, step, loss: f(lead) }));
}
const runs = [
  ...train('healthy', (lead) => loss(logits(lead), 0)),
  ...train('softmax twice', (lead) => loss(softmax(logits(lead)), 0)),
  ...train('smoothed', (lead) => loss(logits(lead), mix(0.1))),
  ...train('random labels', (lead) => loss(logits(lead), mix(1))),
];

// #region drawing
const line = { x: 'step', y: 'loss', z: 'run', strokeWidth: 2 };
const words = {
  ...line,
  text: (d: (typeof runs)[number]) => `${d.run} ${d.loss.toFixed(2)}`,
  dy: -12,
  textAnchor: 'end',
} as const;
export const figure = Plot.plot({
  ariaLabel: 'Four losses start at ln C. Three of them end above 0.',
  caption: 'Only the healthy run can go on to 0. The others have a floor.',
  height: 480,
  x: { ticks: 5 },
  y: { zero: true, ticks: 5 },
  marks: [
    reference({ y: Math.log(C) }, `ln ${C}`, { at: 0, side: 'top-right' }),
    Plot.line(runs, { ...line, stroke: 'var(--color-loss)' }),
    Plot.text(runs, Plot.selectLast(words)),
  ],
});
// #endregion

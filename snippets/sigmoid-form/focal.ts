import * as Plot from '@observablehq/plot';
import { curve, note, reference, slider } from '#notebook';

const range = { min: 0, max: 5, step: 1, value: 2 };
const gamma = slider('gamma', range);
const share = 0.3; // of ten pictures, three have an owl

function meanLoss(p: number): number {
  const yes = (1 - p) ** gamma * -Math.log(p);
  const no = p ** gamma * -Math.log(1 - p);
  return share * yes + (1 - share) * no;
}

// Try 999 answers, and keep the best.
export let learned = 0.001;
for (let i = 2; i < 1000; i++) {
  const p = i / 1000;
  if (meanLoss(p) < meanLoss(learned)) learned = p;
}
export const atTheShare = meanLoss(share);
export const lowest = meanLoss(learned);

// #region drawing
const red = { stroke: 'var(--color-loss)', ariaDescription: 'loss' };
const teal = { fill: 'var(--color-p)', ariaDescription: 'lowest' };
const words = `lowest: p = ${learned.toFixed(2)}`;
export const figure = Plot.plot({
  ariaLabel: 'The mean focal loss over p, and the point that is lowest.',
  caption: 'The larger γ is, the nearer to ½ is the lowest point.',
  x: { domain: [0, 1], label: 'probability p', ticks: 5 },
  y: { domain: [0, 1.2], label: 'mean focal loss', ticks: 5 },
  marks: [
    reference({ x: share }, 'share of owls'),
    curve(meanLoss, { x: [0.01, 0.99], ...red, clip: true }),
    Plot.dot([learned], { x: [learned], y: [lowest], r: 5, ...teal }),
    note(words, { x: learned, y: lowest, side: 'top', dy: -14 }),
  ],
});
// #endregion

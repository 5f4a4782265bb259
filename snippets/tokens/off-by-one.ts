import * as Plot from '@observablehq/plot';
import { progress, random } from '#notebook';
import { training } from './alice.ts';
import { learn, lossAt, type Model } from './model.ts';

// Trains on pairs of letters: the target is so many places further on.
function train(shift: number): number[] {
  const model: Model = {};
  const chance = random(1);
  const means = [];
  for (let report = 0; report < 20; report++) {
    let sum = 0;
    for (let step = 0; step < 400; step++) {
      const t = Math.floor(chance() * (training.length - shift));
      sum += lossAt(model, training[t], training[t + shift]);
      learn(model, training[t], training[t + shift]);
    }
    means.push(sum / 400);
  }
  progress(shift + 1, 3, 'runs');
  return means;
}
const losses = [0, 1, 2].map(train);
export const atTheEnd = losses.map((means) => means[19]);

// #region drawing
const names = ['the same letter', 'the next letter', 'the one after that'];
const colours = ['broken', 'loss', 'muted'].map((c) => `var(--color-${c})`);
export const figure = Plot.plot({
  ariaLabel: 'The losses of three runs with different targets, by step.',
  x: { label: 'step', ticks: 3, domain: [0, 8000] },
  y: { label: 'mean loss L', ticks: 4, domain: [0, 3.5] },
  marks: losses.map((means, shift) => {
    const points = means.map((loss, i) => ({
      step: 400 * (i + 0.5),
      loss,
    }));
    const stroke = colours[shift];
    const place = { x: 'step', y: 'loss' } as const;
    const end = { ...place, fill: stroke, textAnchor: 'end' } as const;
    const dy = shift === 1 ? 14 : -12;
    const text = [names[shift]];
    return [
      Plot.lineY(points, {
        ...place,
        stroke,
        ariaDescription: names[shift],
      }),
      Plot.text(points.slice(-1), { ...end, text, dy }),
    ];
  }),
});
// #endregion

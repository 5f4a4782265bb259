import * as Plot from '@observablehq/plot';
import { entropy } from '#core';
import { progress, random, show, slider } from '#notebook';
import { alphabet, aside, training } from './alice.ts';
import { learn, logits, lossAt, type Model } from './model.ts';

const n = slider('letters read', { min: 0, max: 3, step: 1, value: 1 });
const model: Model = {};
const meanLoss = (text: string) => {
  let sum = 0;
  for (let t = n; t < text.length; t++)
    sum += lossAt(model, text.slice(t - n, t), text[t]);
  return sum / (text.length - n);
};
const counts = alphabet.map((letter) => training.split(letter).length - 1);
export const ofTheShares = entropy(counts.map((c) => c / training.length));
const log: { step: number; loss: number; lossAside: number }[] = [];
const chance = random(1);
for (let step = 0; step <= 20_000; step++) {
  if (step % 1000 === 0) report(step);
  const t = n + Math.floor(chance() * (training.length - n));
  learn(model, training.slice(t - n, t), training[t]);
}
export const atTheStart = log[0].loss;
export const { loss, lossAside } = log[20];
export const after = (text: string) =>
  logits(model, text.slice(text.length - n));

// #region drawing
function report(step: number): void {
  const [loss, lossAside] = [training, aside].map(meanLoss);
  log.push({ step, loss, lossAside });
  progress(step, 20_000, 'steps');
  show('figure', draw());
}
function draw() {
  const muted = 'var(--color-muted)';
  const level = (y: number, words: string) => [
    Plot.ruleY([y], { stroke: muted, strokeDasharray: '2 3' }),
    Plot.text([words], { x: 11_000, y, dy: -8, fill: muted }),
  ];
  const line = (y: 'loss' | 'lossAside', words: string, dy: number) => {
    const stroke = `var(--color-${y === 'loss' ? 'loss' : 'z'})`;
    const end = { x: 'step', y, text: [words], fill: stroke, dy } as const;
    return [
      Plot.lineY(log, { x: 'step', y, stroke, ariaDescription: words }),
      Plot.text(log.slice(-1), { ...end, textAnchor: 'end' }),
    ];
  };
  return Plot.plot({
    ariaLabel: `The loss of a model that reads ${n} letters, by step.`,
    x: { label: 'step', ticks: 3, domain: [0, 20_000] },
    y: { label: 'mean loss L', ticks: 4, domain: [1.5, 3.5] },
    marks: [
      level(Math.log(alphabet.length), 'ln 27'),
      level(ofTheShares, 'entropy of the letters'),
      line('loss', 'training', 14),
      line('lossAside', 'kept aside', -12),
    ],
  });
}
export const figure = draw();
// #endregion

import * as Plot from '@observablehq/plot';
import { entropy as H, softmax } from '#core';
import { slider } from '#notebook';

const T = slider('temperature', { min: 0.1, max: 5, step: 0.1, value: 1 });
export const probabilities = softmax([2, 1, -1], T);
export const entropy = H(probabilities);

// #region drawing
const bars = ['cat', 'dog', 'owl'].map((name, i) => {
  const p = probabilities[i];
  return { class: name, p, text: p.toFixed(3) };
});
const words = bars.map((bar) => `${bar.class} ${bar.text}`).join(', ');
const end = { x: 'p', y: 'class' };
export const figure = Plot.plot({
  ariaLabel: `Probabilities at temperature ${T}: ${words}.`,
  height: 200,
  marginRight: 55,
  x: { domain: [0, 1], label: 'probability p', ticks: 5 },
  y: { label: null, tickSize: 0, padding: 0.3 },
  marks: [
    Plot.barX(bars, { ...end, fill: 'var(--color-p)', rx2: 4 }),
    Plot.text(bars, { ...end, text: 'text', dx: 6, textAnchor: 'start' }),
  ],
});
// #endregion

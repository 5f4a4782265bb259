import * as Plot from '@observablehq/plot';
import { curve, dragPoint, note } from '#notebook';

const cat = dragPoint('cat', { x: [-3, 2.4], y: Math.exp, value: 2 });
const logits = [cat, 1, -1];
export const powers = logits.map((z) => Math.exp(z));
export const total = powers.reduce((sum, power) => sum + power, 0);
export const probabilities = powers.map((power) => power / total);

// #region drawing
const names = ['cat', 'dog', 'owl'];
const teal = 'var(--color-p)';
// The shares side by side, in the order of the stems, as long as the axis.
const order = [0, 1, 2].sort((i, j) => logits[i] - logits[j]);
let to = -3;
const shares = order.map((i) => {
  const [p, from] = [probabilities[i], to];
  to += 5.5 * p;
  const words = p > 0.14 ? `${names[i]} ${p.toFixed(2)}` : '';
  return { z: logits[i], from, to, middle: (from + to) / 2, words };
});
const hidden = { stroke: teal, ariaHidden: 'true' };
const box = { x1: 'from', x2: 'to', y1: -4.6, y2: -3, fillOpacity: 0.3 };
const fall = { x1: 'z', y1: 0, x2: 'middle', y2: -3 };
const blue = { stroke: 'var(--color-z)', strokeWidth: 3 };
const stem = { ...blue, y: powers, ariaDescription: 'logits' };
export const figure = Plot.plot({
  ariaLabel: `The rising curve of exp z, and on it ${logits.join(', ')}.`,
  caption: 'The stems become one bar; a class has the share of its stem.',
  height: 400,
  x: { label: 'logit z', ticks: 6, domain: [-3, 2.5] },
  y: { label: 'exp z', ticks: [0, 4, 8, 12], domain: [-4.8, 12] },
  marks: [
    Plot.ruleY([0]),
    curve(Math.exp, { x: [-3, 2.4], ariaDescription: 'exp z' }),
    Plot.link(shares, { ...fall, ...hidden, strokeDasharray: '2 3' }),
    Plot.rect(shares, { ...box, ...hidden, fill: teal }),
    Plot.text(shares, { x: 'middle', y: -3.8, text: 'words' }),
    Plot.ruleX(logits, { ...stem, markerEnd: 'dot' }),
    names.map((name, i) => {
      const at = { x: logits[i], y: powers[i], dx: -9 };
      const words = `${name} ${powers[i].toFixed(2)}`;
      return note(words, { ...at, side: 'top-left' });
    }),
  ],
});
// #endregion

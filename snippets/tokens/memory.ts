import * as Plot from '@observablehq/plot';
import { choice, slider } from '#notebook';

const steps = { min: 1024, max: 65_536, step: 1024 };
const tokens = slider('tokens in a batch', { ...steps, value: 8192 });
const sizes = ['50257', '128256', '256000'];
const V = Number(choice('vocabulary V', sizes, '256000'));
const bytes = Number(choice('bytes of a number', ['2', '4'], '4'));
const width = 2304; // how many numbers describe a token inside the network

const gigabytes = (numbers: number) => (numbers * bytes) / 1e9;
export const inside = gigabytes(tokens * width);
export const logits = gigabytes(tokens * V);
export const withGradient = 2 * logits;

// #region drawing
const bars = [
  { what: 'what goes in', gigabytes: inside },
  { what: 'logits', gigabytes: logits },
  { what: 'their gradient', gigabytes: logits },
].map((bar) => ({ ...bar, text: `${bar.gigabytes.toPrecision(3)} GB` }));
const end = { x: 'gigabytes', y: 'what' };
const domain = bars.map(({ what }) => what);
export const figure = Plot.plot({
  ariaLabel:
    'Gigabytes for the last layer: what goes in, logits, gradient.',
  height: 200,
  marginRight: 75,
  x: { label: 'gigabytes', ticks: 4 },
  y: { label: null, tickSize: 0, padding: 0.3, domain },
  marks: [
    Plot.barX(bars, { ...end, fill: 'var(--color-z)' }),
    Plot.text(bars, { ...end, text: 'text', dx: 6, textAnchor: 'start' }),
  ],
});
// #endregion

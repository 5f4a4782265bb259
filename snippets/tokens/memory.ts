import * as Plot from '@observablehq/plot';
import { bars, choice, slider } from '#notebook';

const limits = { min: 1024, max: 65_536, step: 1024, value: 8192 };
const tokens = slider('tokens in a batch', limits);
const sizes = ['50257', '128256', '256000'];
const V = Number(choice('vocabulary V', sizes, '256000'));
const widths = ['2', '4'];
const bytes = Number(choice('bytes of a number', widths, '4'));

const gigabytes = (numbers: number) => (numbers * bytes) / 1e9;
// In Gemma 2 (2B), 2304 numbers for a token go into the last layer.
export const inside = gigabytes(tokens * 2304);
export const logits = gigabytes(tokens * V);
export const withGradient = 2 * logits;

// #region drawing
const names = ['input', 'logits', 'gradient'];
const words = (size: number) => `${size.toPrecision(3)} GB`;
export const figure = Plot.plot({
  ariaLabel:
    'Gigabytes for the last layer: its input, its logits, their gradient.',
  caption:
    'The logits take far more memory than the input of the last layer.',
  height: 220,
  marginTop: 12,
  x: { label: 'gigabytes', ticks: 4, domain: [0, 1.4 * logits] },
  y: { label: null, tickSize: 0, padding: 0.3, domain: names },
  marks: bars(names, [inside, logits, logits], {
    fill: 'var(--color-z)',
    words,
  }),
});
// #endregion

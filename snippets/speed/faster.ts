import * as Plot from '@observablehq/plot';
import { bars } from '#notebook';
import { gain } from './gain.ts';
import { bandwidth, nanoseconds } from './measured.ts';

const names: Record<string, string> = {
  oneLine: 'JavaScript, formula',
  twoPasses: 'JavaScript, two passes',
  withTable: 'JavaScript, table',
  wasm: 'WebAssembly, 1 lane',
  wasmSimd: 'WebAssembly, 2 lanes',
  c: 'C, 1 lane',
  cSimd: 'C, 4 lanes',
  numpy: 'NumPy',
  torch: 'PyTorch',
  torch32: 'PyTorch, float32',
};
const timesAsFast = (way: string) => gain('oneLine', way);
const gains = Object.keys(names).map(timesAsFast);
export const lanesInWebAssembly = gain('wasm', 'wasmSimd');
export const lanesInC = gain('c', 'cSimd');
export const cSimdInBook = nanoseconds.cSimd;
export const longRowInBook = (2 * 8) / bandwidth;

// #region drawing
const colours: Record<string, string> = {
  JavaScript: 'var(--color-z)',
  WebAssembly: 'var(--color-p)',
  C: 'var(--color-loss)',
};
const fill = (name: string) =>
  colours[name.split(',')[0]] ?? 'var(--color-muted)';
export const figure = Plot.plot({
  ariaLabel: 'How many times as fast as the formula ten programs are.',
  caption: 'Each bar: the gain over the formula as written, the first bar.',
  height: 360,
  marginTop: 12,
  x: {
    label: 'times as fast as the formula',
    ticks: 4,
    domain: [0, Math.max(...gains) * 1.2],
  },
  y: {
    label: null,
    tickSize: 0,
    padding: 0.3,
    domain: Object.values(names),
  },
  marks: [
    bars(Object.values(names), gains, {
      fill,
      words: (times) => times.toPrecision(2),
    }),
    Plot.ruleX([1], { strokeDasharray: '3 3', ariaHidden: 'true' }),
  ],
});
// #endregion

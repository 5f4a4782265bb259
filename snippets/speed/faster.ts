import * as Plot from '@observablehq/plot';
import { bars } from '#notebook';
import { gain } from './gain.ts';

const names: Record<string, string> = {
  twoPasses: 'JavaScript, two passes',
  withTable: 'JavaScript, table',
  wasm: 'WebAssembly',
  wasmSimd: 'WebAssembly, 2 lanes',
  c: 'C',
  cSimd: 'C, 4 lanes',
  numpy: 'NumPy',
  torch: 'PyTorch',
  torch32: 'PyTorch, float32',
};
const timesAsFast = (way: string) => gain('oneLine', way);
const gains = Object.keys(names).map(timesAsFast);
export const lanesInWebAssembly = gain('wasm', 'wasmSimd');
export const lanesInC = gain('c', 'cSimd');

// #region drawing
export const figure = Plot.plot({
  ariaLabel: 'How many times as fast as the formula nine programs are.',
  caption: 'Each bar: how many times as fast as the formula as written.',
  height: 330,
  marginTop: 12,
  x: {
    label: 'times as fast',
    ticks: 4,
    domain: [0, Math.max(...gains) * 1.2],
  },
  y: {
    label: null,
    tickSize: 0,
    padding: 0.3,
    domain: Object.values(names),
  },
  marks: bars(Object.values(names), gains, {
    fill: 'var(--color-z)',
    words: (times) => times.toPrecision(2),
  }),
});
// #endregion

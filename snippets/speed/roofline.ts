import * as Plot from '@observablehq/plot';
import { curve, note } from '#notebook';
import { machines } from './machines.ts';

// Exponentials in a nanosecond, at most, for so many to each byte read.
function roof(machine: string, expsPerByte: number): number {
  const { bandwidth, exp } = machines[machine];
  return Math.min(bandwidth * expsPerByte, 1 / exp);
}
const cpu = machines['one processor, Math.exp'];
const gpu = machines['H100 GPU'];
export const memoryGain = gpu.bandwidth / cpu.bandwidth;
export const thousandsOfExps = cpu.exp / gpu.exp / 1000;
export const toRead = gpu.bytes / gpu.bandwidth;
export const toCompute = gpu.exp;
export const plainForm = 2 * gpu.exp;
export const ratio = toRead / toCompute;

// #region drawing
const x = [1 / 256, 8] as const;
const colours = ['var(--color-z)', 'var(--color-p)', 'currentColor'];
const all = Object.keys(machines);
const lines = all.map((machine, i) => [
  curve((x) => roof(machine, x), {
    x,
    type: 'log',
    stroke: colours[i] ?? 'var(--color-loss)',
    ariaDescription: machine,
  }),
  note(machine.replace('one processor, ', 'one processor: '), {
    ...{ x: 8, y: roof(machine, 8), side: 'top-left', dx: 0, dy: -7 },
    fill: colours[i] ?? 'var(--color-loss)',
  }),
]);
// Long rows: two passes read a logit twice for its exponential.
const dots = all.flatMap((machine) =>
  [2, 1].map((reads) => {
    const x = 1 / (reads * machines[machine].bytes);
    return { x, y: roof(machine, x), reads };
  }),
);
const words = dots.map(({ x, y, reads }) => {
  const side = reads === 2 ? 'top-left' : 'bottom-right';
  return note(reads === 2 ? 'two passes' : 'one pass', { x, y, side });
});
const log = { type: 'log', ticks: 4, tickFormat: String } as const;
export const figure = Plot.plot({
  ariaLabel: 'Four roofs: each rises with the exps per byte, to a level.',
  caption: 'On a rising part memory is the limit, on a level one the exps.',
  width: 960,
  x: { ...log, label: 'exponentials for each byte read' },
  y: { ...log, label: 'exponentials in a nanosecond', domain: [0.01, 1e5] },
  marks: [
    lines,
    Plot.dot(dots, { x: 'x', y: 'y', fill: 'currentColor', r: 4 }),
    words.slice(-4),
  ],
});
// #endregion

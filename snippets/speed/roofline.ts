import * as Plot from '@observablehq/plot';
import { curve, note } from '#notebook';
import { machines } from './machines.ts';

// The most exponentials in a nanosecond, at expsPerByte for each byte.
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
const lines = all.map((machine, i) => {
  const stroke = colours[i] ?? 'var(--color-loss)';
  const name = { ariaDescription: machine };
  const side = i === 0 ? 'bottom-left' : 'top-left';
  const end = { x: 8, y: roof(machine, 8), side, dy: i ? -7 : 7 } as const;
  return [
    curve((x) => roof(machine, x), { x, type: 'log', stroke, ...name }),
    note(machine.replace('one processor, ', ''), { ...end, fill: stroke }),
  ];
});
// In a long row, two passes read a logit twice for its exponential.
const dots = all.flatMap((machine) =>
  [2, 1].map((reads) => {
    const x = 1 / (reads * machines[machine].bytes);
    return { machine, reads, x, y: roof(machine, x) };
  }),
);
const labelled = dots.filter(({ machine }) => /C|GPU/.test(machine));
const words = labelled.map(({ machine, reads, x, y }) => {
  const right = machine.includes('C') ? 'top-right' : 'bottom-right';
  const side = reads === 2 ? 'top-left' : right;
  return note(reads === 2 ? 'two passes' : 'one pass', { x, y, side });
});
const bend = 1 / (gpu.exp * gpu.bandwidth);
const below = { side: 'bottom-right', dy: 8 } as const;
const bendAt = { x: bend, y: 1 / gpu.exp, ...below };
const log = { type: 'log', tickFormat: String } as const;
const ticks = [0.1, 1, 10, 100, 1000, 10000];
const speed = 'exponentials in a nanosecond';
export const figure = Plot.plot({
  ariaLabel: 'Four roofs: each rises with the exps per byte, to a level.',
  caption:
    'Rising lines: memory is the limit. Level lines: the exponentials.',
  width: 960,
  height: 600,
  x: { ...log, ticks: [0.01, 0.1, 1], label: 'exponentials for each byte' },
  y: { ...log, ticks, label: speed, domain: [0.02, 2e4] },
  marks: [
    lines,
    Plot.dot(dots, { x: 'x', y: 'y', fill: 'currentColor', r: 4 }),
    words,
    note(`bend at ${bend.toPrecision(2)}`, bendAt),
  ],
});
// #endregion

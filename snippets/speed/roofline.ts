import * as Plot from '@observablehq/plot';
import { curve, note } from '#notebook';
import { machines, ways } from './machines.ts';

// Exponentials in a nanosecond, at most, for so many to each byte read.
function roof(machine: string, expsPerByte: number): number {
  const { bandwidth, exp } = machines[machine];
  return Math.min(1 / exp, bandwidth * expsPerByte);
}
const names = ['one processor', 'H100 GPU'];
const [cpu, gpu] = names.map((name) => machines[name]);
export const memoryGain = gpu.bandwidth / cpu.bandwidth;
export const thousandsOfExps = cpu.exp / gpu.exp / 1000;

// #region drawing
const x = [1 / 256, 8] as const;
const dots = names.flatMap((machine, i) =>
  ways.slice(1).map(({ way, reads, exps }) => {
    const x = exps / (reads * machines[machine].bytes);
    const words = way.replace(/,.*/, '');
    const up = i === 1 && reads === 2 ? 'top' : 'bottom';
    const side = `${up}-${reads === 2 ? 'left' : 'right'}` as const;
    return { words, x, y: roof(machine, x), side };
  }),
);
const colours = ['var(--color-z)', 'var(--color-loss)'];
const lines = names.map((name, i) =>
  curve((x) => roof(name, x), {
    x,
    type: 'log',
    label: name,
    stroke: colours[i],
    side: 'top-left',
  }),
);
const log = { type: 'log', ticks: 4, tickFormat: String } as const;
export const figure = Plot.plot({
  ariaLabel: 'Two roofs: each rises with the exps per byte, then is level.',
  caption:
    'Long rows. Below a slope memory is the limit, below a level the exps.',
  width: 960,
  x: { ...log, label: 'exponentials for each byte read' },
  y: { ...log, label: 'exponentials in a nanosecond', domain: [0.01, 1e4] },
  marks: [
    lines,
    Plot.dot(dots, { x: 'x', y: 'y', fill: 'currentColor', r: 4 }),
    dots.map(({ words, x, y, side }) => note(words, { x, y, side })),
  ],
});
// #endregion

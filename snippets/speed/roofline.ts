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
export const expGain = cpu.exp / gpu.exp;

// #region drawing
const x = [1 / 256, 8] as const;
const places = names.flatMap((machine) =>
  ways.slice(1).map(({ way, reads, exps }) => {
    const x = exps / (reads * machines[machine].bytes);
    return { way, x, y: roof(machine, x) };
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
export const figure = Plot.plot({
  ariaLabel: 'Two roofs: each rises with the exps per byte, then is level.',
  caption:
    'Under the slope memory is the limit, under the level part exps.',
  width: 960,
  x: { type: 'log', label: 'exponentials for each byte read', ticks: 5 },
  y: { type: 'log', label: 'exponentials in a nanosecond', ticks: 5 },
  marks: [
    lines,
    Plot.dot(places, { x: 'x', y: 'y', fill: 'currentColor', r: 4 }),
    places.map(({ way, x, y }) =>
      note(way, { x, y, side: 'bottom-right' }),
    ),
  ],
});
// #endregion

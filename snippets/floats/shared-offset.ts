// every digit
import * as Plot from '@observablehq/plot';
import { roundTo, softmaxCrossEntropy } from '#core';
import { choice, reference, slider } from '#notebook';
import { asWritten, shiftedFirst } from './two-losses.ts';

const formats = ['float64', 'float32', 'float16', 'bfloat16'] as const;
const f = roundTo(choice('format', formats, 'float32'));
const powers = { min: 0, max: 9, step: 0.1, value: 6 };
export const offset = Math.round(10 ** slider('power of 10', powers));

// The logits 2 and -1, moved. The first is right, and the largest.
const z = [f(2 + offset), f(-1 + offset)];
const m = z[0];
const power = f(Math.exp(f(z[1] - m)));
const lnTotal = f(Math.log(f(1 + power)));

export const logSumExp = f(m + lnTotal);
export const written = f(logSumExp - z[0]);
export const shifted = f(f(m - z[0]) + lnTotal);

// #region drawing
const move = (c: number) => [f(2 + c), f(-1 + c)];
const tenths = Array.from({ length: 91 }, (_, i) => i / 10);
const offsets = tenths.map((power) => Math.round(10 ** power));
const end = offsets.find((c) => move(c)[0] - move(c)[1] !== 3) ?? Infinity;
const x = offsets.filter((c) => c < end);
const y = (loss: typeof asWritten) => x.map((c) => loss(move(c), f));
const fill = 'var(--color-broken)';
const level = softmaxCrossEntropy([2, -1], 0);
const side = end < 1e5 ? 'right' : 'left';
const black = { x, strokeWidth: 2.5, ariaDescription: 'shifted' };
const red = { ...black, stroke: fill, ariaDescription: 'written' };
export const figure = Plot.plot({
  ariaLabel: 'A level line, and a line that leaves it and falls to 0.',
  caption:
    'The line that falls is lse − z. In the level one, m goes first.',
  x: { type: 'log', domain: [1, 1e9], label: 'offset', ticks: 4 },
  y: { domain: [0, 0.08], label: 'loss', ticks: 5 },
  marks: [
    Plot.line(x, { ...black, y: y(shiftedFirst) }),
    Plot.line(x, { ...red, y: y(asWritten) }),
    Plot.ruleX([offset], { stroke: 'var(--color-z)', ariaHidden: 'true' }),
    reference({ y: level }, level.toFixed(4)),
    end < 1e9
      ? reference({ x: end }, 'logits rounded', { side, fill })
      : null,
  ],
});
// #endregion

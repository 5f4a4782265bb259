// every digit
import * as Plot from '@observablehq/plot';
import { roundTo, softmaxCrossEntropy } from '#core';
import { choice, note, reference, slider } from '#notebook';
import { asWritten, shiftedFirst } from './two-losses.ts';

const formats = ['float64', 'float32', 'float16', 'bfloat16'] as const;
const f = roundTo(choice('format', formats, 'float32'));
const power = slider('power of 10', {
  min: 0,
  max: 9,
  step: 0.1,
  value: 6,
});
export const offset = Math.round(10 ** power);

// The logits 2 and −1, moved. The first class is right.
const move = (offset: number) => [f(2 + offset), f(-1 + offset)];
export const written = asWritten(move(offset), f);
export const shifted = shiftedFirst(move(offset), f);

const inBfloat16 = roundTo('bfloat16');
export const bfloat16At20 = asWritten([22, 19], inBfloat16);

// #region drawing
const x = Array.from({ length: 91 }, (_, i) => Math.round(10 ** (i / 10)));
const isKept = (c: number) => move(c)[0] - move(c)[1] === 3;
const end = x.find((c) => !isKept(c)) ?? Infinity;
const kept = x.filter((c) => c < end);
const y = (loss: typeof asWritten) => kept.map((c) => loss(move(c), f));
const line = { x: kept, strokeWidth: 2.5 };
const red = 'var(--color-broken)';
const level = softmaxCrossEntropy([2, -1], 0);
const look = { side: 'left', fill: red } as const;
const words = { x: 1, y: level, side: 'bottom-right' } as const;
export const figure = Plot.plot({
  ariaLabel: 'A level line, and a red line that leaves it and falls to 0.',
  caption: 'Red: lse − z. The level line: the largest logit goes first.',
  x: { type: 'log', domain: [1, 1e9], label: 'offset', ticks: 4 },
  y: { domain: [0, 0.08], label: 'loss', ticks: 5 },
  marks: [
    Plot.line(kept, {
      ...line,
      y: y(shiftedFirst),
      ariaDescription: 'shifted',
    }),
    Plot.line(kept, {
      ...line,
      y: y(asWritten),
      stroke: red,
      ariaDescription: 'written',
    }),
    Plot.ruleX([offset], { stroke: 'var(--color-z)', ariaHidden: 'true' }),
    note(level.toFixed(4), words),
    end < 1e9 ? reference({ x: end }, 'logits rounded', look) : null,
  ],
});
// #endregion

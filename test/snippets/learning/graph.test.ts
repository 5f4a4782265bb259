/**
 * The picture of back-propagation. Truth: central differences of the loss as Python's `math` gives it,
 * −ln σ(v tanh 2w), and the numbers of the chain by hand.
 */
import { describe, expect, it } from 'vitest';
import { run } from '../outputs.ts';

/** −ln σ(v tanh 2w), which is the loss of the picture in one formula. */
const lossOf = (w: number, v: number) => Math.log1p(Math.exp(-v * Math.tanh(2 * w)));

describe.each([
  [0.5, -1],
  [2, -1],
  [-1.3, 0.7],
  [0, 2],
])('at w = %d and v = %d', (w, v) => {
  it('the loss is that of one formula, and both slopes agree with differences', async () => {
    const given = await run('learning/graph', { w, v });
    expect(given.number('loss')).toBeCloseTo(lossOf(w, v), 14);
    const h = 1e-5;
    const byW = (lossOf(w + h, v) - lossOf(w - h, v)) / (2 * h);
    const byV = (lossOf(w, v + h) - lossOf(w, v - h)) / (2 * h);
    expect(given.number('byW')).toBeCloseTo(byW, 9);
    expect(given.number('byV')).toBeCloseTo(byV, 9);
  });
});

it('at the start the chain has the numbers that Python gives', async () => {
  const given = await run('learning/graph');
  // h = math.tanh(1); z = -h; p = 1 / (1 + math.exp(-z)); then p - 1, and times v, 1 - h², and 2
  expect(given.number('h')).toBeCloseTo(0.7615941559557649, 14);
  expect(given.number('byZ')).toBeCloseTo(-0.6816997421945262, 14);
  expect(given.number('byH')).toBeCloseTo(0.6816997421945262, 14);
  expect(given.number('byA')).toBeCloseTo(0.2862964004065975, 14);
  expect(given.number('byW')).toBeCloseTo(0.572592800813195, 14);
});

it('where tanh is level almost no slope reaches w, and v still has its own', async () => {
  const given = await run('learning/graph', { w: 2 });
  expect(given.number('a')).toBe(4);
  expect(Math.abs(given.number('byW'))).toBeLessThan(0.01);
  expect(Math.abs(given.number('byV'))).toBeGreaterThan(0.5);
});

/**
 * Reliability and temperature of the network that saw a third of the flowers. Truth:
 * test/golden/calibration.json, which is NumPy's bins and SciPy's search on the weights of PyTorch's run.
 */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { run } from '../outputs.ts';
import { reference } from './reference.ts';

interface Calibration {
  reliability: { bins: number; rows: number[][]; ece: number }[];
  temperature: { temperature: number; loss: number[]; ece5: number[]; ece10: number[] }[];
}
const truth: Calibration = JSON.parse(readFileSync('test/golden/calibration.json', 'utf8'));
const [fit] = truth.temperature;

it.each(truth.reliability)(
  'with $bins bins, rows and ECE are NumPy’s',
  async ({ bins, rows, ece }) => {
    const given = await run('learning/reliability', { bins });
    const seen = given.rows('rows') as number[][];
    expect(seen).toHaveLength(rows.length);
    for (const [i, [flowers, ...shares]] of rows.entries()) {
      expect(seen[i][0]).toBe(flowers);
      expect(seen[i][1]).toBeCloseTo(shares[0], 9);
      expect(seen[i][2]).toBeCloseTo(shares[1], 14);
    }
    expect(given.number('ece')).toBeCloseTo(ece, 9);
  },
);

it('in the last of five bins the model says more than is seen, and with one bin the gaps cancel', async () => {
  const given = await run('learning/reliability');
  expect(given.number('flowers')).toBe(33);
  expect(given.number('said')).toBeGreaterThan(given.number('seen') + 0.05);
  const inner = (given.rows('rows') as number[][]).slice(1, -1);
  expect(inner.map(([flowers]) => flowers)).toEqual([1, 1]);
  expect((await run('learning/reliability', { bins: 1 })).number('ece')).toBeLessThan(0.01);
});

it('who says ⅓ of every flower has an ECE near 0', () => {
  // Of the hundred kept aside, 33 are versicolor.
  const versicolor = Array.from({ length: 150 }, (_, n) => n).filter(
    (n) => n % 3 > 0 && n >= 50 && n < 100,
  );
  expect(Math.abs(1 / 3 - versicolor.length / 100)).toBeLessThan(0.005);
});

it('every flower of the training is answered rightly, so only others can tell the temperature', async () => {
  const w = (await run('learning/kept-aside')).vector('w');
  const standardised = await run('learning/standardised');
  const [mean, deviation] = ['mean', 'deviation'].map((name) => standardised.vector(name));
  const [{ mm, labels }] = reference.petals;
  for (let n = 0; n < 150; n += 3) {
    const x = [...mm[n].map((size, f) => (size - mean[f]) / deviation[f]), 1];
    let z = w[32];
    for (let j = 0; j < 8; j++) {
      const a = x[0] * w[4 * j] + x[1] * w[4 * j + 1] + x[2] * w[4 * j + 2];
      z += w[4 * j + 3] * Math.tanh(a);
    }
    expect(z > 0, `flower ${n}`).toBe(labels[n] === 1);
  }
});

it('the temperature is SciPy’s, and the losses and ECEs on the judging half are NumPy’s', async () => {
  const given = await run('learning/temperature');
  // The search of SciPy, without a gradient, and 200 steps of descent agree to five digits.
  expect(given.number('temperature')).toBeCloseTo(fit.temperature, 5);
  for (const name of ['loss', 'ece5', 'ece10'] as const) {
    const [before, after] = given.vector(name);
    expect(before, name).toBeCloseTo(fit[name][0], 9);
    expect(after, name).toBeCloseTo(fit[name][1], 5);
  }
});

it('with T the loss falls; the ECE falls with five bins, and rises with ten', async () => {
  const given = await run('learning/temperature');
  const change = (name: string) => given.vector(name)[1] - given.vector(name)[0];
  expect(given.number('temperature')).toBeGreaterThan(1.5);
  expect(change('loss')).toBeLessThan(-0.03);
  expect(change('ece5')).toBeLessThan(-0.01);
  expect(change('ece10')).toBeGreaterThan(0.01);
});

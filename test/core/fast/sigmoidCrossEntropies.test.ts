// The fast form beside the truth (test/golden/truths.py) and beside the readable form of one example.
import { describe, expect, test } from 'vitest';
import * as core from '../../../src/core/index.ts';
import { golden } from '../golden.ts';
import { errorInUlps, type Truth, ulp } from '../ulp.ts';

interface Row {
  z: number;
  y: number;
  loss: Truth;
  gradient: Truth;
}
const { sigmoidLosses } = golden<{ sigmoidLosses: Row[] }>('scalars');
const row = (numbers: number[]) => core.matrix([numbers]);
const none = { reduction: 'none' } as const;

test('a batch has the true losses within 2 ULP, and slopes within 2 ULP for a target of 0 or 1', () => {
  const logits = row(sigmoidLosses.map(({ z }) => z));
  const targets = row(sigmoidLosses.map(({ y }) => y));
  const got = core.sigmoidCrossEntropyLossAndGradient(logits, targets, none);
  sigmoidLosses.forEach(({ z, y, loss, gradient }, i) => {
    expect(errorInUlps(got.loss[i], loss), `z = ${z}, y = ${y}`).toBeLessThanOrEqual(2);
    const slope = got.gradient.data[i];
    if (y === 0 || y === 1) {
      expect(errorInUlps(slope, gradient), `z = ${z}, y = ${y}`).toBeLessThanOrEqual(2);
    }
    expect(Math.abs(slope - gradient.value), `z = ${z}, y = ${y}`).toBeLessThanOrEqual(2 ** -52);
  });
});

describe('100,000 random entries', () => {
  const count = 100_000;
  const wave = (i: number) => Math.sin(i * i + 0.5);
  const logits = row(
    Array.from({ length: count }, (_, i) => wave(i) * [1e-9, 0.3, 3, 30, 300, 800][i % 6]),
  );
  const targets = row(
    Array.from({ length: count }, (_, i) => [0, 1, Math.abs(wave(7 * i))][(i % 7) % 3]),
  );
  const got = core.sigmoidCrossEntropyLossAndGradient(logits, targets, none);

  test('have the losses of the readable form within 3 ULP, and its slopes', () => {
    let worst = 0;
    let slopes = 0;
    for (let i = 0; i < count; i++) {
      const [z, y] = [logits.data[i], targets.data[i]];
      const loss = core.sigmoidCrossEntropy(z, y);
      worst = Math.max(worst, Math.abs(got.loss[i] - loss) / ulp(loss));
      const slope = core.sigmoidCrossEntropyGradient(z, y);
      const unit = y === 0 || y === 1 ? ulp(slope) : 2 ** -53;
      slopes = Math.max(slopes, Math.abs(got.gradient.data[i] - slope) / unit);
    }
    expect(worst).toBeLessThanOrEqual(3);
    expect(slopes).toBeLessThanOrEqual(4);
  });

  test('have the sum and the mean of those losses, and slopes divided by their number', () => {
    const sum = core.sigmoidCrossEntropyLoss(logits, targets, { reduction: 'sum' });
    const mean = core.sigmoidCrossEntropyLossAndGradient(logits, targets);
    expect(mean.loss).toBe(sum / count);
    for (let i = 0; i < count; i += 97) {
      const expected = got.gradient.data[i] / count;
      expect(Math.abs(mean.gradient.data[i] - expected)).toBeLessThanOrEqual(2 * ulp(expected));
    }
  });
});

test('float32 arrays, in and out, give what the same numbers in float64 give', () => {
  const data = Float32Array.of(0.5, -3, 800, 7, -Infinity, 2);
  const single = { data, rows: 2, columns: 3 };
  const double = { data: new Float64Array(data), rows: 2, columns: 3 };
  const targets = { data: Float32Array.of(0, 1, 1, 0.5, 0, 1), rows: 2, columns: 3 };
  const expected = core.sigmoidCrossEntropyLossAndGradient(double, targets, none);
  const gradient = new Float32Array(6);
  const got = core.sigmoidCrossEntropyLossAndGradient(single, targets, { ...none, gradient });
  expect(got.loss).toEqual(expected.loss);
  expect(gradient).toEqual(Float32Array.from(expected.gradient.data));
  core.sigmoidCrossEntropyLossAndGradient(double, targets, { ...none, gradient: double });
  expect(double.data).toEqual(expected.gradient.data);
});

test('one entry that only the readable form can take does not disturb its neighbours', () => {
  const logits = row([1, Number.NaN, 2, Infinity, -701, 3]);
  const loss = core.sigmoidCrossEntropyLoss(logits, row([0, 0, 1, 1, 1, 0]), none);
  expect([loss[1], loss[3], loss[4]]).toEqual([Number.NaN, 0, 701]);
  expect(loss[2]).toBeCloseTo(core.sigmoidCrossEntropy(2, 1), 15);
  expect(loss[5]).toBeCloseTo(core.sigmoidCrossEntropy(3, 0), 15);
});

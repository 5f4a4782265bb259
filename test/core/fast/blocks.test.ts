// Batches are evaluated in blocks: where one ends, and what stops it, changes no number.
import { describe, expect, test } from 'vitest';
import { compensatedSum } from '../../../src/core/exact/compensatedSum.ts';
import * as core from '../../../src/core/index.ts';
import { ulp } from '../ulp.ts';
import { around, below } from './hardRows.ts';

const { NaN: nan } = Number;
const none = { reduction: 'none' } as const;
const sum = { reduction: 'sum' } as const;
const sumOf = (values: Float64Array) => compensatedSum(values.length, (i) => values[i]);
const row = (numbers: ArrayLike<number>) => core.matrix([numbers]);

function expectClose(got: number, expected: number): void {
  if (Number.isFinite(expected))
    expect(Math.abs(got - expected)).toBeLessThanOrEqual(3 * ulp(expected));
  else expect(got).toBe(expected);
}

/** What stops a block of entries, or is as large as may be. */
const HARD_ENTRIES = [nan, Infinity, 701, -701, 700, -700, 0, -0];

describe.each([1, 2, 511, 512, 513, 1024, 1025])('a batch of %i entries', (count) => {
  const z = Array.from({ length: count }, () => around(9));
  const y = Array.from({ length: count }, () => [0, 1, Math.abs(around(1))][below(3)]);
  const both = core.sigmoidCrossEntropyLossAndGradient;

  test('has the losses and slopes of its entries alone, and their sum, to the bit', () => {
    const { loss, gradient } = both(row(z), row(y), none);
    for (const i of [0, 1, 510, 511, 512, 513, count - 2, count - 1]) {
      if (i < 0 || i >= count) continue;
      const alone = both(row([z[i]]), row([y[i]]), none);
      expect([loss[i], gradient.data[i]]).toEqual([alone.loss[0], alone.gradient.data[0]]);
    }
    expect(core.sigmoidCrossEntropyLoss(row(z), row(y), sum)).toBe(sumOf(loss));
  });

  test('is not disturbed by what stops a block, wherever that is', () => {
    const { loss, gradient } = both(row(z), row(y), none);
    for (const i of [0, 255, 511, 512, count - 1]) {
      if (i >= count) continue;
      for (const value of HARD_ENTRIES) {
        const got = both(row(z.with(i, value)), row(y), none);
        const alone = both(row([value]), row([y[i]]), none);
        expectClose(alone.loss[0], core.sigmoidCrossEntropy(value, y[i]));
        expect(got.loss).toEqual(loss.with(i, alone.loss[0]));
        expect(got.gradient.data).toEqual(
          new Float64Array(gradient.data).with(i, alone.gradient.data[0]),
        );
      }
    }
  });
});

/** What stops a block of rows, or takes a way of its own. */
const HARD_ROWS = [
  [0, 0, 0, 0, 1500],
  [0, 0, 0, 0, -601],
  [20, 0, 0, 0, -20],
  [0, -Infinity, 1, 2, 3],
  [40, 0, 0, 0, 0],
];

// 204 rows of five columns are a block.
describe.each([1, 2, 203, 204, 205, 409])('a batch of %i rows', (count) => {
  const rows = Array.from({ length: count }, () => Array.from({ length: 5 }, () => around(6)));
  const labels = Int32Array.from(rows, () => below(5));
  const both = core.softmaxCrossEntropyLossAndGradient;

  test('has the losses and gradients of its rows alone, and their sum, to the bit', () => {
    const { loss, gradient } = both(core.matrix(rows), labels, none);
    for (const n of [0, 1, 202, 203, 204, count - 1]) {
      if (n >= count) continue;
      const alone = both(row(rows[n]), [labels[n]], none);
      expect(loss[n]).toBe(alone.loss[0]);
      expect(gradient.data.slice(5 * n, 5 * n + 5)).toEqual(alone.gradient.data);
    }
    expect(core.softmaxCrossEntropyLoss(core.matrix(rows), labels, sum)).toBe(sumOf(loss));
  });

  test('is not disturbed by what stops a block, wherever that is', () => {
    const plain = both(core.matrix(rows), labels, none);
    for (const n of [0, 101, 203, 204, count - 1]) {
      if (n >= count) continue;
      for (const [hard, label] of HARD_ROWS.flatMap((hard) => [
        [hard, 0] as const,
        [hard, 1] as const,
      ])) {
        const logits = core.matrix(rows.with(n, hard));
        const mixed = labels.with(n, label);
        const got = both(logits, mixed, { ...none, gradient: logits });
        const alone = both(row(hard), [label], none);
        expectClose(alone.loss[0], core.softmaxCrossEntropy(hard, label));
        expect(got.loss).toEqual(plain.loss.with(n, alone.loss[0]));
        const slopes = new Float64Array(plain.gradient.data);
        slopes.set(alone.gradient.data, 5 * n);
        expect(got.gradient.data).toEqual(slopes);
      }
    }
  });

  test('rounds its gradient to float32 where it is to be written there', () => {
    const { gradient } = both(core.matrix(rows), labels);
    const single = new Float32Array(5 * count);
    both(core.matrix(rows), labels, { gradient: single });
    expect(single).toEqual(Float32Array.from(gradient.data));
  });

  test('leaves out ignored rows and rows of weight 0, wherever they are', () => {
    const logits = core.matrix(rows);
    const weight = [1, 2, 0, 4, 8];
    const all = both(logits, labels, { ...none, weight });
    const some = both(logits, labels, { ...none, weight, ignoreIndex: 3 });
    labels.forEach((label, n) => {
      expect(some.loss[n]).toBe(label === 3 || label === 2 ? 0 : all.loss[n]);
      for (let c = 0; c < 5; c++) {
        const slope = all.gradient.data[5 * n + c];
        expect(some.gradient.data[5 * n + c] + 0).toBe(label === 3 || label === 2 ? 0 : slope);
      }
    });
  });
});

describe('a mean', () => {
  const far = (count: number) => new Float64Array(count).fill(1.5e308);
  const zeros = (count: number) => row(new Float64Array(count));
  const loss = core.sigmoidCrossEntropyLoss;

  test('is finite where the sum overflows, in whichever block it does', () => {
    for (const count of [2, 1024, 1025, 3000]) {
      expect(loss(row(far(count)), zeros(count), sum)).toBe(Infinity);
      const mean = loss(row(far(count)), zeros(count));
      expect(Math.abs(mean - 1.5e308)).toBeLessThanOrEqual(ulp(1.5e308));
    }
    const late = new Float64Array(4096).fill(1e306);
    late.fill(1.5e308, 3000);
    const expected = compensatedSum(4096, (i) => late[i] / 4096);
    expect(Math.abs(loss(row(late), zeros(4096)) - expected)).toBeLessThanOrEqual(ulp(expected));
  });

  test('is NaN or Infinity where a loss is, though the sum overflows as well', () => {
    expect(loss(row(far(3000).with(2500, nan)), zeros(3000))).toBeNaN();
    expect(loss(row(far(3000).with(0, nan)), zeros(3000))).toBeNaN();
    expect(loss(row(far(3000).with(2500, Infinity)), zeros(3000))).toBe(Infinity);
  });

  test('over labels in a list is that over the same labels in an Int32Array', () => {
    const rows = Array.from({ length: 300 }, () => Array.from({ length: 4 }, () => around(6)));
    const labels = Array.from({ length: 300 }, () => below(4));
    for (const options of [
      {},
      { ignoreIndex: 2 },
      { weight: [1, 2, 0, 5] },
      { labelSmoothing: 0.1 },
    ]) {
      const got = core.softmaxCrossEntropyLoss(core.matrix(rows), Int32Array.from(labels), options);
      expect(got).toBe(core.softmaxCrossEntropyLoss(core.matrix(rows), labels, options));
    }
  });
});

test('labels in an Int32Array are checked as those in a list are, and not changed', () => {
  const logits = core.matrix([
    [0, 1],
    [2, 3],
    [4, 5],
  ]);
  for (const label of [-1, -2, 2, 2 ** 31 - 1]) {
    const message = `softmaxCrossEntropyLoss: targets[1] is ${label}, but with 2 logits a class is an integer from 0 to 1.`;
    for (const labels of [[0, label, 1], Int32Array.of(0, label, 1)]) {
      expect(() => core.softmaxCrossEntropyLoss(logits, labels)).toThrow(new RangeError(message));
      const ignoring = core.softmaxCrossEntropyLoss(logits, labels, { ignoreIndex: label });
      expect(ignoring).toBe(core.softmaxCrossEntropyLoss(logits, [0, -100, 1]));
    }
  }
  const labels = Int32Array.of(0, -100, 1);
  core.softmaxCrossEntropyLoss(logits, labels);
  expect(labels).toEqual(Int32Array.of(0, -100, 1));
});

// The fast form beside the truth (test/golden/truths.py) and beside the readable form of one example,
// on a hundred thousand random and hard rows.
import { describe, expect, test } from 'vitest';
import { rowRoom } from '../../../src/core/fast/rowExponentials.ts';
import { softmaxCrossEntropiesInto } from '../../../src/core/fast/softmaxCrossEntropies.ts';
import * as core from '../../../src/core/index.ts';
import { golden } from '../golden.ts';
import { entry, errorInUlps, type Truth, type TruthVector, ulp } from '../ulp.ts';
import { around, below, KINDS } from './hardRows.ts';

type Target = { target: number; loss: Truth; slope: Truth };
type Row = { z: number[]; softmax?: TruthVector; losses: Target[] };

const { vectors, crowds } = golden<{ vectors: Row[]; crowds: Row[] }>('vectors');

function isFast(z: number[], k: number): boolean {
  const labels = Int32Array.of(k);
  const room = rowRoom(z.length);
  return (
    softmaxCrossEntropiesInto(Float64Array.of(0), room, Float64Array.from(z), 0, labels, 0, 1) === 1
  );
}

describe('beside the truth', () => {
  const examples = [...vectors, ...crowds].flatMap(({ losses, ...row }) =>
    losses.map((loss) => ({ ...row, ...loss })),
  );

  test('hundreds of its rows take the fast form', () => {
    expect(examples.filter(({ z, target }) => isFast(z, target)).length).toBeGreaterThan(250);
  });

  test('a batch has its losses within 2 ULP and its gradients within 4', () => {
    for (const { z, target, loss, slope, softmax } of examples) {
      const got = core.softmaxCrossEntropyLossAndGradient(core.matrix([z]), [target]);
      expect(errorInUlps(got.loss, loss), `z = ${z}, ${target}`).toBeLessThanOrEqual(2);
      const slopes = got.gradient.data;
      expect(errorInUlps(slopes[target], slope), `z = ${z}, ${target}`).toBeLessThanOrEqual(4);
      for (let c = 0; softmax && c < z.length; c++) {
        if (c === target) continue;
        expect(errorInUlps(slopes[c], entry(softmax, c)), `z = ${z}`).toBeLessThanOrEqual(4);
      }
    }
  });
});

describe.each(Object.keys(KINDS))('beside the readable form, rows %s', (kind) => {
  test('have losses within 3 ULP of it and gradients within 6, 10,000 rows', () => {
    const worst = { loss: 0, slope: 0 };
    for (let columns = 1; columns <= 8; columns++) {
      const rows = Array.from({ length: 1250 }, () => KINDS[kind](columns));
      const labels = rows.map(() => below(columns));
      const logits = core.matrix(rows);
      const none = { reduction: 'none' } as const;
      const { loss, gradient } = core.softmaxCrossEntropyLossAndGradient(logits, labels, none);
      rows.forEach((z, n) => {
        worst.loss = Math.max(
          worst.loss,
          distance(loss[n], core.softmaxCrossEntropy(z, labels[n])),
        );
        core.softmaxCrossEntropyGradient(z, labels[n]).forEach((slope, c) => {
          worst.slope = Math.max(worst.slope, distance(gradient.data[n * columns + c], slope));
        });
      });
    }
    expect(worst.loss).toBeLessThanOrEqual(3);
    expect(worst.slope).toBeLessThanOrEqual(6);
  });
});

/** In units in the last place of the second. */
function distance(got: number, expected: number): number {
  if (Object.is(got, expected)) return 0;
  const error = Math.abs(got - expected) / ulp(expected);
  return Number.isNaN(error) ? Infinity : error;
}

describe('a long row', () => {
  test.each([1000, 1024, 1025, 5000])('of %i classes is as exact as a short one', (columns) => {
    expect(rowRoom(columns).rows).toBe(1);
    for (const reach of [3, 12, 200]) {
      const z = Array.from({ length: columns }, () => around(reach));
      for (const target of [0, columns - 1, z.indexOf(Math.max(...z))]) {
        const loss = core.softmaxCrossEntropyLoss(core.matrix([z]), [target]);
        expect(distance(loss, core.softmaxCrossEntropy(z, target))).toBeLessThanOrEqual(3);
      }
    }
  });
});

describe('a batch', () => {
  const rows = Array.from({ length: 9 }, () => Array.from({ length: 5 }, () => around(6)));
  const labels = rows.map(() => below(5));

  test('of float32 logits is that of the same numbers in float64', () => {
    const data = Float32Array.from(rows.flat());
    const single = { data, rows: 9, columns: 5 };
    const double = { data: Float64Array.from(data), rows: 9, columns: 5 };
    const expected = core.softmaxCrossEntropyLossAndGradient(double, labels);
    expect(core.softmaxCrossEntropyLossAndGradient(single, labels)).toEqual(expected);
    const gradient = new Float32Array(45);
    core.softmaxCrossEntropyLossAndGradient(single, labels, { gradient });
    expect(gradient).toEqual(Float32Array.from(expected.gradient.data));
    core.softmaxCrossEntropyLossAndGradient(double, labels, { gradient: double });
    expect(double.data).toEqual(expected.gradient.data);
  });

  test('with weights multiplies the losses and slopes of each label by its weight', () => {
    const weight = [0.5, 2, 4, 8, 0];
    const logits = core.matrix(rows);
    const none = { reduction: 'none' } as const;
    const plain = core.softmaxCrossEntropyLossAndGradient(logits, labels, none);
    const weighted = core.softmaxCrossEntropyLossAndGradient(logits, labels, { ...none, weight });
    labels.forEach((k, n) => {
      expect(weighted.loss[n]).toBe(weight[k] * plain.loss[n]);
      for (let c = 0; c < 5; c++) {
        const i = 5 * n + c;
        expect(weighted.gradient.data[i] + 0).toBe(weight[k] * plain.gradient.data[i] + 0);
      }
    });
  });
});

test('a weight near the largest double leaves the gradient finite', () => {
  const options = { weight: [1.5e308, 1], reduction: 'sum' } as const;
  const { gradient } = core.softmaxCrossEntropyLossAndGradient(core.matrix([[0, 0]]), [0], options);
  expect(gradient.data).toEqual(Float64Array.of(-0.75e308, 0.75e308));
});

test('rows that only the readable form can take are left to it', () => {
  for (const z of [
    [0, Number.NaN],
    [Infinity, 0],
    [1000.5, 0],
    [-1000.5, -1000.7],
    [0, -600.5],
    [-Infinity, 0],
    [-Infinity, -Infinity],
  ]) {
    expect(isFast(z, 0), `${z}`).toBe(false);
  }
  expect(isFast([1000, 999], 0)).toBe(true);
  expect(isFast([-1000, -999], 0)).toBe(true);
  expect(isFast([0, -600], 1)).toBe(true);
  expect(isFast([0, -Infinity], 0)).toBe(true);
});

// What holds for every input, tried on hundreds (fast-check).
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as core from '../../src/core/index.ts';
import { ulp } from './ulp.ts';

const EPSILON = 2 ** -52;

const finite = (reach: number) => fc.double({ min: -reach, max: reach, noNaN: true });
const vector = (reach: number, minLength = 1) =>
  fc.array(finite(reach), { minLength, maxLength: 12 });
/** Logits and one of their classes. */
const classified = (reach: number, minLength = 1) =>
  vector(reach, minLength).chain((z) =>
    fc.tuple(fc.constant(z), fc.integer({ min: 0, max: z.length - 1 })),
  );
/** `count` distributions of one length, whose entries are multiples of 2⁻¹⁶: sums are exact. */
const distributions = (count: number) =>
  fc.integer({ min: 2, max: 8 }).chain((length) => {
    const cuts = fc.array(fc.integer({ min: 0, max: 2 ** 16 }), {
      minLength: length - 1,
      maxLength: length - 1,
    });
    return fc.array(cuts.map(asDistribution), { minLength: count, maxLength: count });
  });

function asDistribution(cuts: number[]): number[] {
  const edges = [0, ...cuts.toSorted((a, b) => a - b), 2 ** 16];
  return edges.slice(1).map((edge, i) => (edge - edges[i]) / 2 ** 16);
}

/** The same inputs at every run; RUNS=100000 SEED=7 npx vitest … looks further. */
const { RUNS = '500', SEED = '20220729' } = process.env;

function holds<T extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  predicate: (...values: T) => void,
): void {
  fc.assert(fc.property<T>(...arbitraries, predicate), {
    numRuns: Number(RUNS),
    seed: Number(SEED),
  });
}

describe('softmax', () => {
  test('sums to 1 within C units in the last place', () => {
    holds<[number[], number]>(
      [vector(1e308), fc.double({ min: 1e-3, max: 1e3, noNaN: true })],
      (z, t) => {
        const sum = core.softmax(z, t).reduce((a, b) => a + b, 0);
        expect(Math.abs(sum - 1)).toBeLessThanOrEqual(z.length * EPSILON);
      },
    );
  });

  test('orders classes like their logits, at every temperature', () => {
    holds<[number[], number]>(
      [vector(50, 2), fc.double({ min: 0.1, max: 100, noNaN: true })],
      (z, temperature) => {
        const p = core.softmax(z, temperature);
        const order = z.map((_, i) => i).sort((i, j) => z[i] - z[j]);
        for (let k = 1; k < order.length; k++) {
          expect(p[order[k]]).toBeGreaterThanOrEqual(p[order[k - 1]]);
        }
      },
    );
  });

  test('does not change when all logits are shifted alike', () => {
    // Multiples of 1/1024, so that the shift itself is exact.
    const grid = fc.integer({ min: -(2 ** 20), max: 2 ** 20 }).map((k) => k / 1024);
    holds<[number[], number]>(
      [fc.array(grid, { minLength: 1, maxLength: 10 }), grid],
      (z, shift) => {
        const shifted = z.map((value) => value + shift);
        expect(core.softmax(shifted)).toEqual(core.softmax(z));
        expect(core.logSoftmax(shifted)).toEqual(core.logSoftmax(z));
        expect(core.softmaxCrossEntropy(shifted, 0)).toBe(core.softmaxCrossEntropy(z, 0));
      },
    );
  });

  test('at temperature T is softmax of z/T', () => {
    const powers = fc.integer({ min: -8, max: 8 }).map((k) => 2 ** k);
    holds<[number[], number]>([vector(1e3), powers], (z, temperature) => {
      const divided = core.softmax(z.map((value) => value / temperature));
      core.softmax(z, temperature).forEach((p, i) => {
        expect(Math.abs(p - divided[i])).toBeLessThanOrEqual(4 * ulp(divided[i]));
      });
    });
  });

  test('is the exponential of logSoftmax', () => {
    holds<[number[]]>([vector(300)], (z) => {
      const logP = core.logSoftmax(z);
      core.softmax(z).forEach((p, i) => {
        expect(Math.abs(Math.exp(logP[i]) / p - 1)).toBeLessThan(1e-12);
      });
    });
  });

  test('over two classes [0, z] is sigmoid(z), and so are loss and gradient', () => {
    holds<[number]>([finite(1e308)], (z) => {
      const close = (a: number, b: number) =>
        expect(Math.abs(a - b)).toBeLessThanOrEqual(4 * ulp(b));
      close(core.softmax([0, z])[1], core.sigmoid(z));
      close(core.logSoftmax([0, z])[1], core.logSigmoid(z));
      close(core.logSumExp([0, z]), core.softplus(z));
      for (const y of [0, 1]) {
        close(core.softmaxCrossEntropy([0, z], y), core.sigmoidCrossEntropy(z, y));
        const slope = core.softmaxCrossEntropyGradient([0, z], y)[1];
        close(slope, core.sigmoidCrossEntropyGradient(z, y));
      }
    });
  });
});

describe('sigmoid', () => {
  test('rises, and σ(z) + σ(−z) = 1', () => {
    holds<[number, number]>([finite(800), finite(800)], (a, b) => {
      expect(core.sigmoid(Math.min(a, b))).toBeLessThanOrEqual(core.sigmoid(Math.max(a, b)));
      expect(Math.abs(core.sigmoid(a) + core.sigmoid(-a) - 1)).toBeLessThanOrEqual(EPSILON);
    });
  });

  test('has softplus(−z) = −logSigmoid(z), to the bit', () => {
    holds<[number]>([fc.double()], (z) => {
      expect(core.softplus(-z)).toBe(0 - core.logSigmoid(z));
    });
  });
});

describe('logSumExp', () => {
  test('lies between the largest logit and that plus ln C', () => {
    holds<[number[]]>([vector(1e308)], (z) => {
      const m = Math.max(...z);
      expect(core.logSumExp(z)).toBeGreaterThanOrEqual(m);
      expect(core.logSumExp(z)).toBeLessThanOrEqual(m + Math.log(z.length) * (1 + EPSILON));
    });
  });
});

describe('cross-entropy', () => {
  test('from logits is never below 0', () => {
    holds<[[number[], number]]>([classified(1e308)], ([z, k]) => {
      expect(core.softmaxCrossEntropy(z, k)).toBeGreaterThanOrEqual(0);
    });
    holds<[number, number]>([finite(1e308), fc.double({ min: 0, max: 1, noNaN: true })], (z, y) => {
      expect(core.sigmoidCrossEntropy(z, y)).toBeGreaterThanOrEqual(0);
      expect(core.binaryCrossEntropy(core.sigmoid(z), y)).toBeGreaterThanOrEqual(0);
    });
  });

  test('is entropy plus divergence: H(y, p) = H(y) + KL(y‖p)', () => {
    holds<[number[][]]>([distributions(2)], ([y, p]) => {
      const sum = core.entropy(y) + core.klDivergence(y, p);
      if (sum === Infinity) expect(core.crossEntropy(y, p)).toBe(Infinity);
      else expect(Math.abs(core.crossEntropy(y, p) - sum)).toBeLessThanOrEqual(1e-14);
    });
  });

  test('has a divergence that is never below 0, and 0 only where y = p', () => {
    holds<[number[][]]>([distributions(2)], ([y, p]) => {
      const same = y.every((value, i) => value === p[i]);
      expect(core.klDivergence(y, p) === 0).toBe(same);
      expect(core.klDivergence(y, p)).toBeGreaterThanOrEqual(0);
      expect(core.klDivergence(y, y)).toBe(0);
    });
  });

  test('from logits is cross-entropy of the softmax', () => {
    holds<[number[], number[][]]>([vector(30, 8), distributions(1)], (z, [y]) => {
      const logits = z.slice(0, y.length);
      const loss = core.crossEntropy(y, core.softmax(logits));
      expect(Math.abs(core.softmaxCrossEntropy(logits, y) - loss)).toBeLessThan(1e-12);
    });
  });

  test('of a one-hot distribution is that of its class, to the bit', () => {
    holds<[[number[], number]]>([classified(1e308)], ([z, k]) => {
      const y = z.map((_, i) => Number(i === k));
      expect(core.softmaxCrossEntropy(z, y)).toBe(core.softmaxCrossEntropy(z, k));
      expect(core.softmaxCrossEntropyGradient(z, y)).toEqual(
        core.softmaxCrossEntropyGradient(z, k),
      );
    });
  });

  test('of two distributions has perplexity between 1 and C at y = p', () => {
    holds<[number[][]]>([distributions(1)], ([p]) => {
      const perplexity = core.perplexity(core.entropy(p));
      expect(perplexity).toBeGreaterThanOrEqual(1);
      expect(perplexity).toBeLessThanOrEqual(p.length * (1 + 4 * EPSILON));
    });
  });
});

describe('gradients', () => {
  test('of softmaxCrossEntropy sum to 0', () => {
    holds<[[number[], number]]>([classified(1e308)], ([z, k]) => {
      const sum = core.softmaxCrossEntropyGradient(z, k).reduce((a, b) => a + b, 0);
      expect(Math.abs(sum)).toBeLessThanOrEqual(z.length * EPSILON);
    });
    holds<[number[], number[][]]>([vector(100, 8), distributions(1)], (z, [y]) => {
      const gradient = core.softmaxCrossEntropyGradient(z.slice(0, y.length), y);
      expect(Math.abs(gradient.reduce((a, b) => a + b, 0))).toBeLessThanOrEqual(8 * EPSILON);
    });
  });

  /** Central differences of f at x, one coordinate at a time. */
  function differences(f: (x: number[]) => number, x: number[]): number[] {
    const h = 1e-5;
    const moved = (i: number, by: number) => x.map((value, j) => (i === j ? value + by : value));
    return x.map((_, i) => (f(moved(i, h)) - f(moved(i, -h))) / (2 * h));
  }

  function expectSlope(gradient: ArrayLike<number>, f: (x: number[]) => number, x: number[]) {
    differences(f, x).forEach((slope, i) => {
      expect(Math.abs(gradient[i] - slope)).toBeLessThan(1e-8 * Math.max(1, f(x)));
    });
  }

  test('are the slopes of their functions', () => {
    holds<[[number[], number], number[][], number]>(
      [classified(10, 8), distributions(1), fc.double({ min: 0, max: 1, noNaN: true })],
      ([z, k], [y], share) => {
        expectSlope(
          core.softmaxCrossEntropyGradient(z, k),
          (x) => core.softmaxCrossEntropy(x, k),
          z,
        );
        const logits = z.slice(0, y.length);
        const soft = core.softmaxCrossEntropyGradient(logits, y);
        expectSlope(soft, (x) => core.softmaxCrossEntropy(x, y), logits);
        const slope = core.sigmoidCrossEntropyGradient(z[0], share);
        expectSlope([slope], ([x]) => core.sigmoidCrossEntropy(x, share), [z[0]]);
        const half = core.halfSquaredErrorGradient(logits, y);
        expectSlope(half, (x) => core.halfSquaredError(x, y), logits);
        const mean = core.meanSquaredErrorGradient(logits, y);
        expectSlope(mean, (x) => core.meanSquaredError(x, y), logits);
      },
    );
  });
});

describe('a batch', () => {
  const batch = fc
    .integer({ min: 1, max: 5 })
    .chain((columns) =>
      fc.array(
        fc.tuple(
          fc.array(finite(1e3), { minLength: columns, maxLength: columns }),
          fc.integer({ min: 0, max: columns - 1 }),
        ),
        { minLength: 1, maxLength: 6 },
      ),
    );

  test('of classes equals the loop over its rows, within the bounds of both', () => {
    holds<[[number[], number][]]>([batch], (examples) => {
      const logits = core.matrix(examples.map(([z]) => z));
      const labels = examples.map(([, k]) => k);
      const { loss, gradient } = core.softmaxCrossEntropyLossAndGradient(logits, labels, {
        reduction: 'none',
      });
      const close = (got: number, expected: number, bound: number) =>
        expect(Math.abs(got - expected)).toBeLessThanOrEqual(bound * ulp(expected));
      examples.forEach(([z, k], n) => {
        close(loss[n], core.softmaxCrossEntropy(z, k), 3);
        core.softmaxCrossEntropyGradient(z, k).forEach((slope, c) => {
          close(gradient.data[n * z.length + c], slope, 6);
        });
      });
    });
  });

  test('has a mean that is its sum divided by the number of examples, to the bit', () => {
    holds<[[number[], number][]]>([batch], (examples) => {
      const logits = core.matrix(examples.map(([z]) => z));
      const labels = examples.map(([, k]) => k);
      const sum = core.softmaxCrossEntropyLoss(logits, labels, { reduction: 'sum' });
      expect(core.softmaxCrossEntropyLoss(logits, labels)).toBe(sum / examples.length);
    });
  });

  test('of two-way targets equals the loop over its entries, within the bounds of both', () => {
    holds<[[number[], number][], number]>([batch, finite(1)], (examples, seed) => {
      const logits = core.matrix(examples.map(([z]) => z));
      const targets = core.matrix(
        examples.map(([z]) => z.map((x) => Math.abs(Math.sin(x + seed)))),
      );
      const { loss, gradient } = core.sigmoidCrossEntropyLossAndGradient(logits, targets, {
        reduction: 'none',
      });
      logits.data.forEach((z, i) => {
        const expected = core.sigmoidCrossEntropy(z, targets.data[i]);
        expect(Math.abs(loss[i] - expected)).toBeLessThanOrEqual(3 * ulp(expected));
        const slope = core.sigmoidCrossEntropyGradient(z, targets.data[i]);
        expect(Math.abs(gradient.data[i] - slope)).toBeLessThanOrEqual(2 * EPSILON);
      });
    });
  });

  test('of predictions equals the vector form, to the bit', () => {
    holds<[[number[], number][]]>([batch], (examples) => {
      const predictions = core.matrix(examples.map(([z]) => z));
      const targets = core.matrix(examples.map(([z]) => z.map(Math.cos)));
      const { loss, gradient } = core.meanSquaredErrorLossAndGradient(predictions, targets);
      expect(loss).toBe(core.meanSquaredError(predictions.data, targets.data));
      const half = core.halfSquaredError(predictions.data, targets.data);
      expect(loss).toBe((2 * half) / targets.data.length);
      expect(gradient.data).toEqual(core.meanSquaredErrorGradient(predictions.data, targets.data));
    });
  });
});

// Every function against its definition in 800 digits (test/golden/truths.py), in units in the
// last place. The bounds are the core's promise; the doc comments repeat them.
import { describe, expect, test } from 'vitest';
import * as core from '../../src/core/index.ts';
import { golden } from './golden.ts';
import { entry, errorInUlps, isNormal, type Truth, type TruthVector, ulp } from './ulp.ts';

interface Scalars {
  scalars: { z: number; sigmoid: Truth; logSigmoid: Truth; softplus: Truth }[];
  sigmoidLosses: { z: number; y: number; loss: Truth; gradient: Truth }[];
  binaryLosses: { p: number; y: number; loss: Truth }[];
  units: { nats: number; bits: Truth; perplexity: Truth }[];
}

interface Target {
  target: number;
  loss: Truth;
  slope: Truth;
}

interface Vectors {
  vectors: {
    what: string;
    z: number[];
    logSumExp: Truth;
    softmax: TruthVector;
    logSoftmax: TruthVector;
    losses: Target[];
  }[];
  crowds: { what: string; z: number[]; logSumExp: Truth; losses: Target[] }[];
  warmed: { z: number[]; temperature: number; softmax: TruthVector }[];
}

interface Examples {
  distributions: {
    y: number[];
    p: number[];
    entropy: Truth;
    crossEntropy: Truth;
    klDivergence: Truth;
  }[];
  softTargets: { z: number[]; y: number[]; loss: Truth; gradient: TruthVector }[];
  regressions: {
    prediction: number[];
    target: number[];
    half: Truth;
    halfGradient: TruthVector;
    mean: Truth;
    meanGradient: TruthVector;
  }[];
}

const { scalars, sigmoidLosses, binaryLosses, units } = golden<Scalars>('scalars');
const { vectors, crowds, warmed } = golden<Vectors>('vectors');
const { distributions, softTargets, regressions } = golden<Examples>('examples');
const logits = [...vectors, ...crowds];

/** Fails with the inputs that miss the truth by more than `bound` ULP. */
function expectWithin(bound: number, got: number, truth: Truth, ...inputs: unknown[]): void {
  const error = errorInUlps(got, truth);
  if (error > bound) {
    expect.fail(`${error} ULP: got ${got}, truth ${truth.value}, for ${JSON.stringify(inputs)}`);
  }
}

function expectAllWithin(bound: number, got: Float64Array, truth: TruthVector, z: number[]): void {
  expect(got).toHaveLength(truth.value.length);
  for (let i = 0; i < got.length; i++) expectWithin(bound, got[i], entry(truth, i), z, i);
}

describe('functions of one logit', () => {
  test('there are several hundred rows', () => {
    expect(scalars.length).toBeGreaterThan(200);
    expect(sigmoidLosses.length).toBeGreaterThan(500);
    expect(logits.flatMap((row) => row.losses).length).toBeGreaterThan(450);
  });

  test('sigmoid, logSigmoid and softplus are within 2 ULP', () => {
    for (const { z, sigmoid, logSigmoid, softplus } of scalars) {
      expectWithin(2, core.sigmoid(z), sigmoid, z);
      expectWithin(2, core.logSigmoid(z), logSigmoid, z);
      expectWithin(2, core.softplus(z), softplus, z);
    }
  });

  test('sigmoidCrossEntropy is within 2 ULP', () => {
    for (const { z, y, loss } of sigmoidLosses) {
      expectWithin(2, core.sigmoidCrossEntropy(z, y), loss, z, y);
    }
  });

  test('its gradient is within 2 ULP for a target of 0 or 1', () => {
    for (const { z, y, gradient } of sigmoidLosses.filter(({ y }) => y === 0 || y === 1)) {
      expectWithin(2, core.sigmoidCrossEntropyGradient(z, y), gradient, z, y);
    }
  });

  test('its gradient is within 2⁻⁵² for a target between them', () => {
    for (const { z, y, gradient } of sigmoidLosses) {
      const error = Math.abs(core.sigmoidCrossEntropyGradient(z, y) - gradient.value);
      expect(error, `z = ${z}, y = ${y}`).toBeLessThanOrEqual(2 ** -52);
    }
  });

  test('binaryCrossEntropy is within 3 ULP', () => {
    for (const { p, y, loss } of binaryLosses) {
      expectWithin(3, core.binaryCrossEntropy(p, y), loss, p, y);
    }
  });

  test('toBits and perplexity are within 1.5 ULP', () => {
    for (const { nats, bits, perplexity } of units) {
      expectWithin(1.5, core.toBits(nats), bits, nats);
      expectWithin(1.5, core.perplexity(nats), perplexity, nats);
    }
  });
});

describe('functions of a vector of logits', () => {
  test('logSumExp is within 2 ULP of the largest of |m|, ln C and itself', () => {
    for (const { z, logSumExp } of logits) {
      const size = Math.max(Math.abs(Math.max(...z)), Math.log(z.length));
      const error = Math.abs(core.logSumExp(z) - logSumExp.value);
      expect(error, `z = ${z}`).toBeLessThanOrEqual(2 * ulp(Math.max(size, logSumExp.value)));
    }
  });

  test('softmax is within 4 ULP', () => {
    for (const { z, softmax } of vectors) expectAllWithin(4, core.softmax(z), softmax, z);
  });

  test('softmax at any temperature is within 4 ULP', () => {
    for (const { z, temperature, softmax } of warmed) {
      expectAllWithin(4, core.softmax(z, temperature), softmax, [...z, temperature]);
    }
  });

  test('logSoftmax is within 2 ULP', () => {
    for (const { z, logSoftmax } of vectors) expectAllWithin(2, core.logSoftmax(z), logSoftmax, z);
  });

  test('softmaxCrossEntropy of a class is within 2 ULP, subnormal losses included', () => {
    for (const { z, losses } of logits) {
      for (const { target, loss } of losses) {
        expectWithin(2, core.softmaxCrossEntropy(z, target), loss, z, target);
      }
    }
  });

  test('softmaxCrossEntropy is never 0 where the truth is at least 5e-324', () => {
    const tiny = logits.flatMap(({ z, losses }) =>
      losses.filter(({ loss }) => loss.value > 0 && !isNormal(loss.value)).map((row) => [z, row]),
    ) as [number[], Target][];
    expect(tiny.length).toBeGreaterThan(5);
    for (const [z, { target }] of tiny) {
      expect(core.softmaxCrossEntropy(z, target), `z = ${z}`).toBeGreaterThan(0);
    }
  });

  test('softmaxCrossEntropyGradient is within 4 ULP, at the target and beside it', () => {
    for (const { z, losses } of logits) {
      for (const { target, slope } of losses) {
        const gradient = core.softmaxCrossEntropyGradient(z, target);
        expectWithin(4, gradient[target], slope, z, target);
      }
    }
    for (const { z, softmax, losses } of vectors) {
      for (const { target } of losses) {
        const gradient = core.softmaxCrossEntropyGradient(z, target);
        gradient.forEach((value, i) => {
          if (i !== target) expectWithin(4, value, entry(softmax, i), z, target, i);
        });
      }
    }
  });

  test('softmaxCrossEntropy of a distribution is within 2 ULP', () => {
    for (const { z, y, loss } of softTargets) {
      expectWithin(2, core.softmaxCrossEntropy(z, y), loss, z, y);
    }
  });

  test('its gradient is within 2⁻⁵² for a distribution, and 4 ULP for one that is one-hot', () => {
    for (const { z, y, gradient } of softTargets) {
      const got = core.softmaxCrossEntropyGradient(z, y);
      if (y.includes(1) && !y.some((value) => value > 0 && value < 1)) {
        expectAllWithin(4, got, gradient, z);
      }
      gradient.value.forEach((value, i) => {
        expect(Math.abs(got[i] - value), `z = ${z}, y = ${y}`).toBeLessThanOrEqual(2 ** -52);
      });
    }
  });
});

describe('functions of distributions and of predictions', () => {
  test('entropy and crossEntropy are within 2 ULP', () => {
    for (const { y, p, entropy, crossEntropy } of distributions) {
      expectWithin(2, core.entropy(y), entropy, y);
      expectWithin(2, core.crossEntropy(y, p), crossEntropy, y, p);
    }
  });

  test('klDivergence is within 4 ULP, also where the two all but coincide', () => {
    for (const { y, p, klDivergence } of distributions) {
      expectWithin(4, core.klDivergence(y, p), klDivergence, y, p);
    }
  });

  test('squared errors and their gradients are within 1 ULP', () => {
    for (const { prediction, target, ...truth } of regressions) {
      const all = [...prediction, ...target];
      expectWithin(1, core.halfSquaredError(prediction, target), truth.half, all);
      expectWithin(1, core.meanSquaredError(prediction, target), truth.mean, all);
      const half = core.halfSquaredErrorGradient(prediction, target);
      expectAllWithin(1, half, truth.halfGradient, all);
      const mean = core.meanSquaredErrorGradient(prediction, target);
      expectAllWithin(1, mean, truth.meanGradient, all);
    }
  });
});

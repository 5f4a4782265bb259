// The core beside the libraries: the same numbers where those have them.
import { describe, expect, test } from 'vitest';
import * as core from '../../src/core/index.ts';
import { accuracyTable, type Line } from '../golden/accuracy.ts';
import type { Precision } from '../golden/forms.ts';
import { bookData, golden } from './golden.ts';

type Reduction = core.Reduction;

interface Case {
  what: string;
  inputs: number[][];
  targets: number[] | number[][];
  options: Record<string, unknown>;
  none: { loss: number[] };
  sum: { loss: number; gradient: number[] };
  mean: { loss: number; gradient: number[] };
}

type Twin = (
  inputs: core.Matrix,
  targets: never,
  options: object,
) => core.LossAndGradient<Reduction>;
type Plain = (inputs: core.Matrix, targets: never, options: object) => core.Reduced<Reduction>;

const pytorch = golden<Record<string, Case[]>>('pytorch');
const losses: Record<string, [Plain, Twin]> = {
  softmaxCrossEntropy: [
    core.softmaxCrossEntropyLoss as Plain,
    core.softmaxCrossEntropyLossAndGradient as Twin,
  ],
  sigmoidCrossEntropy: [
    core.sigmoidCrossEntropyLoss as Plain,
    core.sigmoidCrossEntropyLossAndGradient as Twin,
  ],
  meanSquaredError: [
    core.meanSquaredErrorLoss as Plain,
    core.meanSquaredErrorLossAndGradient as Twin,
  ],
};

const isRows = (values: unknown): values is number[][] =>
  Array.isArray(values) && Array.isArray(values[0]);

/** PyTorch's null is an option that is not given; its tables are matrices. */
function asOptions(options: Record<string, unknown>): Record<string, unknown> {
  const given = Object.entries(options).filter(([, value]) => value !== null);
  return Object.fromEntries(
    given.map(([key, value]) => [key, isRows(value) ? core.matrix(value) : value]),
  );
}

/** To PyTorch's own rounding: 1e-13 of the value, or of the numbers that make it up. */
function expectClose(got: ArrayLike<number>, expected: number[], scale: number): void {
  expect(got).toHaveLength(expected.length);
  for (let i = 0; i < expected.length; i++) {
    if (Number.isNaN(expected[i])) expect(got[i]).toBeNaN();
    else expect(Math.abs(got[i] - expected[i])).toBeLessThanOrEqual(1e-13 * scale);
  }
}

describe.each(Object.keys(losses))('%sLoss is that of PyTorch', (name) => {
  const [plain, twin] = losses[name];
  test.each(['none', 'sum', 'mean'] as const)('under reduction %s', (reduction) => {
    for (const row of pytorch[name]) {
      const inputs = core.matrix(row.inputs);
      const targets = (isRows(row.targets) ? core.matrix(row.targets) : row.targets) as never;
      const options = { ...asOptions(row.options), reduction };
      const expected = [row[reduction].loss].flat();
      const scale = Math.max(1, ...expected.filter((x) => !Number.isNaN(x)));
      const loss = plain(inputs, targets, options);
      expectClose(
        [loss].flatMap((x) => (typeof x === 'number' ? [x] : [...x])),
        expected,
        scale,
      );
      const both = twin(inputs, targets, options);
      expect(both.loss).toEqual(loss);
      // Backward from 'none' is backward from its sum.
      const slopes = (reduction === 'mean' ? row.mean : row.sum).gradient;
      expectClose(both.gradient.data, slopes, Math.max(1, ...slopes.map(Math.abs)));
    }
  });

  test('mean is the default', () => {
    const { inputs, targets, mean } = pytorch[name][0];
    const given = (isRows(targets) ? core.matrix(targets) : targets) as never;
    expect(plain(core.matrix(inputs), given, {})).toBeCloseTo(mean.loss, 12);
  });
});

describe('SciPy agrees', () => {
  interface Scipy {
    vectors: {
      z: number[];
      logSumExp: number;
      softmax: number[];
      logSoftmax: number[];
      sigmoid: number[];
      logSigmoid: number[];
    }[];
    distributions: {
      y: number[];
      p: number[];
      entropy: number;
      bits: number;
      klDivergence: number;
    }[];
  }
  const scipy = golden<Scipy>('scipy');
  const expectNear = (got: number, expected: number) => {
    if (Number.isFinite(expected)) expect(got).toBeCloseTo(expected, 13);
    else expect(got).toBe(expected);
  };

  test('on softmax, its logarithm and its denominator, masks included', () => {
    for (const { z, logSumExp, softmax, logSoftmax } of scipy.vectors) {
      expect(Math.abs(core.logSumExp(z) - logSumExp)).toBeLessThan(1e-12);
      core.softmax(z).forEach((p, i) => {
        expectNear(p, softmax[i]);
      });
      core.logSoftmax(z).forEach((logP, i) => {
        if (Number.isFinite(logSoftmax[i])) expect(logP).toBeCloseTo(logSoftmax[i], 12);
        else expect(logP).toBe(logSoftmax[i]);
      });
    }
  });

  test('on expit and log_expit, which are sigmoid and logSigmoid here', () => {
    for (const { z, sigmoid, logSigmoid } of scipy.vectors) {
      z.forEach((logit, i) => {
        expectNear(core.sigmoid(logit), sigmoid[i]);
        if (Math.abs(logit) < 100) expectNear(core.logSigmoid(logit), logSigmoid[i]);
      });
    }
  });

  test('on entropy in nats and in bits, and on relative entropy', () => {
    for (const { y, p, entropy, bits, klDivergence } of scipy.distributions) {
      expectNear(core.entropy(y), entropy);
      expectNear(core.toBits(core.entropy(y)), bits);
      expectNear(core.klDivergence(y, p), klDivergence);
    }
  });
});

describe("the post's NumPy functions", () => {
  type Call = { call: string; arguments: [number[], number[]]; result: number | number[] };
  const { calls } = golden<{ calls: Call[] }>('post');
  const called = (name: string) => calls.filter(({ call }) => call === name);

  test('"MSE" is half the sum of squares', () => {
    const [{ arguments: given, result }] = called('mse');
    expect(result).toBe(0.09750000000000003);
    expect(core.halfSquaredError(...given)).toBeCloseTo(result as number, 16);
  });

  test('cross-entropy of those probabilities is −ln 0.6', () => {
    const [{ arguments: given, result }] = called('cross_entropy');
    expect(result).toBe(0.5108256237659907);
    expect(core.crossEntropy(...given)).toBe(result);
  });

  test('cross_entropy_error is a softmax, then −ln(p + 1e-7)', () => {
    for (const { arguments: given, result } of called('cross_entropy_error')) {
      const [z, y] = given;
      const p = core.softmax(z);
      const loss = -Math.log(p[y.indexOf(1)] + 1e-7);
      expect(loss).toBeCloseTo(result as number, 14);
    }
  });

  test('its epsilon makes a sure answer cost less than nothing, and caps a wrong one', () => {
    const results = called('cross_entropy_error').map(({ result }) => result);
    expect(results[0]).toBeCloseTo(1.819493685423471, 14);
    expect(results.slice(1, 3)).toEqual([-9.999999505838704e-8, 16.11809565095832]);
    expect(core.softmaxCrossEntropy([50, 0, 0], 0)).toBeCloseTo(3.857499695927837e-22, 35);
    expect(core.softmaxCrossEntropy([1000, 0, 0], 1)).toBe(1000);
  });

  test('its shifted softmax is the core’s; its naive one is NaN where exp leaves the doubles', () => {
    for (const { arguments: given, result } of called('softmax')) {
      core.softmax(given[0] as never).forEach((p, i) => {
        expect(p).toBeCloseTo((result as number[])[i], 15);
      });
    }
    const naive = called('naive_softmax').map(({ result }) => result);
    expect(naive.slice(0, 2)).toEqual([
      [Number.NaN, Number.NaN, Number.NaN],
      [Number.NaN, Number.NaN],
    ]);
  });

  test('its sigmoid is that of −x', () => {
    for (const { arguments: given, result } of called('sigmoid')) {
      expect(core.sigmoid(-given[0])).toBeCloseTo(result as number, 15);
    }
  });
});

describe.each(['float64', 'float32'] as const)('the accuracy table in %s', (precision) => {
  type Tables = Record<Precision, Line[]>;
  const table = bookData<Tables>('accuracy')[precision];
  const ofPython = golden<Tables>('libraries')[precision];

  test('has what the core and the libraries in Node give today, and what Python’s gave', () => {
    expect(table, 'run npm run accuracy, and commit what it writes').toEqual(
      accuracyTable(precision, ofPython),
    );
  });

  test('the core loses no row, subnormal results included', () => {
    expect(table.map((line) => line.core.rowsLost)).toEqual(table.map(() => 0));
    expect(table.at(-1)?.function).toBe('subnormal');
  });

  test('every library loses rows of softmax cross-entropy, as the book says, and of its slope', () => {
    for (const name of ['softmaxCrossEntropy', 'softmaxCrossEntropyGradient']) {
      const line = table.find((row) => row.function === name) as Line;
      const { function: _, rows: __, core: ___, ...libraries } = line;
      for (const [library, { rowsLost }] of Object.entries(libraries)) {
        expect(rowsLost, `${library}, ${name}`).toBeGreaterThan(0);
      }
    }
  });
});

test('with one logit, JAX, TensorFlow and SciPy lose what the book says that they lose', () => {
  const { float64 } = bookData<{ float64: Line[] }>('accuracy');
  const lost = (name: string, library: string) =>
    float64.find((row) => row.function === name)?.[library]?.rowsLost;
  for (const library of ['SciPy', 'JAX']) expect(lost('sigmoidCrossEntropy', library)).toBe(0);
  for (const library of ['TensorFlow', 'JAX']) {
    expect(lost('sigmoidCrossEntropyGradient', library)).toBe(0);
    expect(lost('logSumExp', library)).toBeGreaterThan(0);
  }
  expect(lost('logSumExp', 'SciPy')).toBe(0);
  for (const library of ['PyTorch', 'NumPy']) {
    expect(lost('sigmoidCrossEntropy', library)).toBeGreaterThan(0);
    expect(lost('sigmoidCrossEntropyGradient', library)).toBeGreaterThan(0);
  }
});

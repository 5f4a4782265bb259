// The losses over batches: options, shapes and edge cases. Their numbers are in libraries.test.ts.
import { describe, expect, test } from 'vitest';
import * as core from '../../src/core/index.ts';
import { matrix } from '../../src/core/index.ts';

const { NaN: nan } = Number;
const logits = matrix([
  [0, 0],
  [40, 0],
]);
const filled = (value: number, rows = 2, columns = 2): core.Matrix => ({
  data: new Float64Array(rows * columns).fill(value),
  rows,
  columns,
});

describe('softmaxCrossEntropyLoss', () => {
  const loss = core.softmaxCrossEntropyLoss;
  const both = core.softmaxCrossEntropyLossAndGradient;

  test('keeps the digits of sure and right answers', () => {
    expect([...loss(logits, [0, 0], { reduction: 'none' })]).toEqual([
      Math.LN2,
      4.248354255291589e-18,
    ]);
  });

  test('leaves out the label −100 unless told another', () => {
    expect(loss(logits, [0, -100])).toBe(Math.LN2);
    expect(loss(logits, [0, 1], { ignoreIndex: 1 })).toBe(Math.LN2);
    expect(() => loss(logits, [0, -100], { ignoreIndex: 1 })).toThrow('targets[1] is -100');
  });

  test('does not look at the logits of an ignored label', () => {
    const broken = matrix([
      [0, 0],
      [nan, -Infinity],
    ]);
    const { loss: value, gradient } = both(broken, [0, -100], { gradient: filled(9) });
    expect(value).toBe(Math.LN2);
    expect(gradient.data).toEqual(Float64Array.of(-0.5, 0.5, 0, 0));
  });

  test('has the mean NaN, the sum 0 and the gradient 0 where every label is ignored', () => {
    expect(loss(logits, [-100, -100])).toBeNaN();
    expect(loss(logits, [-100, -100], { reduction: 'sum' })).toBe(0);
    expect(both(logits, [-100, -100]).gradient.data).toEqual(new Float64Array(4));
  });

  test('divides the mean by the weights of the labels that count', () => {
    const weight = [1, 3];
    const [first, second] = loss(logits, [0, 1], { weight, reduction: 'none' });
    expect([first, second]).toEqual([Math.LN2, 120]);
    expect(loss(logits, [0, 1], { weight })).toBe((Math.LN2 + 120) / 4);
  });

  test('counts a masked class as nothing when its weight is 0', () => {
    const masked = matrix([[0, -Infinity, 0]]);
    const options = { weight: [1, 0, 1], labelSmoothing: 0.3 };
    expect(loss(masked, [0], { labelSmoothing: 0.3 })).toBe(Infinity);
    expect(loss(masked, [0], { ...options, reduction: 'sum' })).toBeCloseTo(0.9 * Math.LN2, 15);
  });

  test('writes into the gradient it is given, in float32 too, and returns that one', () => {
    for (const data of [new Float64Array(4).fill(9), new Float32Array(4).fill(9)]) {
      const gradient = { data, rows: 2, columns: 2 };
      const result = both(logits, [0, 1], { gradient, reduction: 'sum' });
      expect(result.gradient).toBe(gradient);
      expect([...data]).toEqual([-0.5, 0.5, 1, -1]);
    }
  });

  test('writes into bare numbers too, and returns them as a matrix', () => {
    const data = new Float64Array(4);
    const { gradient } = both(logits, [0, 1], { gradient: data, reduction: 'sum' });
    expect(gradient).toEqual({ data, rows: 2, columns: 2 });
    expect(gradient.data).toBe(data);
    expect(() => both(logits, [0, 1], { gradient: new Float64Array(3) })).toThrow(
      'gradient has 3 numbers for 2 rows of 2.',
    );
  });

  test('makes its own gradient otherwise, in float64, and changes no input', () => {
    const inputs = { data: Float32Array.of(0, 0), rows: 1, columns: 2 };
    const { gradient } = both(inputs, [0]);
    expect(gradient).toEqual({ data: Float64Array.of(-0.5, 0.5), rows: 1, columns: 2 });
    expect(inputs.data).toEqual(Float32Array.of(0, 0));
  });

  test('may write the gradient over the logits', () => {
    const inputs = matrix([
      [0, 0],
      [0, 0],
    ]);
    both(inputs, [0, 1], { gradient: inputs, reduction: 'sum' });
    expect(inputs.data).toEqual(Float64Array.of(-0.5, 0.5, 0.5, -0.5));
  });

  test('has a finite mean where the sum exceeds the largest double', () => {
    const far = matrix([
      [1.5e308, 0],
      [1.5e308, 0],
    ]);
    expect(loss(far, [1, 1])).toBe(1.5e308);
    expect(loss(far, [1, 1], { reduction: 'sum' })).toBe(Infinity);
  });

  test('takes typed arrays of labels', () => {
    expect(loss(logits, Uint8Array.of(0, 0))).toBe(loss(logits, [0, 0]));
  });

  const name = 'softmaxCrossEntropyLoss';
  test.each([
    [[0], {}, '1 targets for 2 rows of logits. Give one class index for each row.'],
    [[0, 2], {}, 'targets[1] is 2, but with 2 logits a class is an integer from 0 to 1.'],
    [[0.5, 1], {}, 'targets[0] is 0.5, but with 2 logits a class is an integer from 0 to 1.'],
    [[], {}, 'targets is empty. Give it at least one number.'],
    [[0, 1], { weight: [1] }, 'weight has 1 entries where 2 are due. Give one weight for each.'],
    [[0, 1], { weight: [1, -1] }, 'weight[1] is -1. Use a finite weight, 0 or greater.'],
    [
      [0, 1],
      { weight: [Infinity, 1] },
      'weight[0] is Infinity. Use a finite weight, 0 or greater.',
    ],
    [
      [0, 1],
      { labelSmoothing: 1.5 },
      'labelSmoothing is 1.5, and must lie between 0 and 1. Take 0 for none, 0.1 for the usual.',
    ],
    [
      [0, 1],
      { labelSmoothing: -0.1 },
      'labelSmoothing is -0.1, and must lie between 0 and 1. Take 0 for none, 0.1 for the usual.',
    ],
    [
      [0, 1],
      { labelSmoothing: nan },
      'labelSmoothing is NaN, and must lie between 0 and 1. Take 0 for none, 0.1 for the usual.',
    ],
    [[0, 1], { reduction: 'avg' }, `reduction is "avg". Use 'none', 'sum' or 'mean'.`],
    [matrix([[1, 0]]), {}, 'targets is 1 × 2 and logits is 2 × 2. Give both the same shape.'],
    [
      filled(0.5),
      { ignoreIndex: 0 },
      'ignoreIndex is 0, but the targets are distributions and have no index. Give class indices, or leave ignoreIndex out.',
    ],
    [
      filled(0.25),
      {},
      'row 0 of targets sums to 0.5, 0.5 less than 1. Divide its entries by their sum, or pass logits through softmax first.',
    ],
  ])('refuses %j with %j', (targets, options, message) => {
    expect(() => loss(logits, targets as never, options as never)).toThrow(
      new RangeError(`${name}: ${message}`),
    );
    expect(() => both(logits, targets as never, options as never)).toThrow(
      new RangeError(`${name}AndGradient: ${message}`),
    );
  });

  test('names the row whose logits have no softmax', () => {
    const masked = matrix([
      [0, 0],
      [-Infinity, -Infinity],
    ]);
    expect(() => loss(masked, [0, 0])).toThrow(`${name}, row 1: every logit is -Infinity`);
  });

  test('refuses a single number for the targets, no matrix for the logits, another shape for the gradient', () => {
    expect(() => loss(logits, 1 as never)).toThrow(`${name}: targets must be an array of numbers`);
    expect(() => loss(logits, null as never)).toThrow(
      `${name}: targets must be an array of numbers`,
    );
    expect(() => loss(logits, [0, 1], { weight: 2 as never })).toThrow(
      `${name}: weight must be an array of numbers, got 2.`,
    );
    expect(() => loss([[0, 0]] as never, [0])).toThrow(`${name}: logits must be a matrix`);
    expect(() => both([[0, 0]] as never, [0])).toThrow(`${name}AndGradient: logits must be`);
    expect(() => both(logits, [0, 1], { gradient: filled(0, 1, 2) })).toThrow(
      `${name}AndGradient: gradient is 1 × 2 and logits is 2 × 2. Give both the same shape.`,
    );
  });
});

describe('sigmoidCrossEntropyLoss', () => {
  const loss = core.sigmoidCrossEntropyLoss;
  const both = core.sigmoidCrossEntropyLossAndGradient;
  const yes = filled(1);

  test('gives the losses row by row', () => {
    const none = loss(logits, yes, { reduction: 'none' });
    expect([...none]).toEqual([Math.LN2, Math.LN2, 4.248354255291589e-18, Math.LN2]);
  });

  test('divides the mean by the number of entries, whatever the weights', () => {
    expect(loss(logits, yes, { weight: [4, 0] })).toBe(Math.LN2);
    expect(loss(filled(0), yes, { posWeight: [4, 0] })).toBe(2 * Math.LN2);
  });

  test('weighs the positive class only where the target is positive', () => {
    const options = { posWeight: [5, 5], reduction: 'none' } as const;
    expect([...loss(filled(0, 1), filled(0, 1), options)]).toEqual([Math.LN2, Math.LN2]);
    expect([...loss(filled(-3, 1), filled(0.5, 1), options)][0]).toBeCloseTo(
      5 * 0.5 * 3 + 3 * Math.log1p(Math.exp(-3)),
      14,
    );
  });

  test('takes a weight for each entry as a matrix', () => {
    const weight = matrix([
      [1, 2],
      [3, 4],
    ]);
    const none = loss(filled(0), yes, { weight, reduction: 'none' });
    expect([...none]).toEqual([1, 2, 3, 4].map((w) => w * Math.LN2));
  });

  test('leaves out an entry of weight 0, even Infinity or NaN', () => {
    const broken = matrix([[nan, -Infinity, 0]]);
    const options = { weight: [0, 0, 1], reduction: 'sum', gradient: filled(9, 1, 3) } as const;
    const { loss: value, gradient } = both(broken, filled(1, 1, 3), options);
    expect(value).toBe(Math.LN2);
    expect(gradient.data).toEqual(Float64Array.of(0, 0, -0.5));
  });

  test('writes into the gradient it is given', () => {
    const gradient = filled(9);
    expect(both(filled(0), yes, { gradient }).gradient).toBe(gradient);
    expect(gradient).toEqual(filled(-0.125));
    expect(both(filled(0), yes, { reduction: 'none' }).gradient).toEqual(filled(-0.5));
  });

  const name = 'sigmoidCrossEntropyLoss';
  test.each([
    [matrix([[1, 0]]), {}, 'logits is 2 × 2 and targets is 1 × 2. Give both the same shape.'],
    [
      filled(1.5),
      {},
      'targets.data[0] is 1.5, and a probability lies between 0 and 1. If it is a logit, use the function that takes logits.',
    ],
    [yes, { weight: [1] }, 'weight has 1 entries where 2 are due. Give one weight for each.'],
    [
      yes,
      { weight: filled(1, 1) },
      'weight is 1 × 2 and logits is 2 × 2. Give both the same shape.',
    ],
    [yes, { weight: filled(-1) }, 'weight.data[0] is -1. Use a finite weight, 0 or greater.'],
    [
      yes,
      { posWeight: [1, 2, 3] },
      'posWeight has 3 entries where 2 are due. Give one weight for each.',
    ],
    [
      yes,
      { posWeight: [1, Infinity] },
      'posWeight[1] is Infinity. Use a finite weight, 0 or greater.',
    ],
    [yes, { reduction: 'max' }, `reduction is "max". Use 'none', 'sum' or 'mean'.`],
  ])('refuses %j with %j', (targets, options, message) => {
    expect(() => loss(logits, targets, options as never)).toThrow(
      new RangeError(`${name}: ${message}`),
    );
    expect(() => both(logits, targets, options as never)).toThrow(
      new RangeError(`${name}AndGradient: ${message}`),
    );
  });

  test('refuses a gradient of another shape, a weight that is a number', () => {
    expect(() => both(logits, yes, { gradient: filled(0, 1) })).toThrow(
      `${name}AndGradient: gradient is 1 × 2 and logits is 2 × 2.`,
    );
    expect(() => loss(logits, yes, { weight: 2 as never })).toThrow(
      `${name}: weight must be an array of numbers, got 2.`,
    );
  });
});

describe('meanSquaredErrorLoss', () => {
  const loss = core.meanSquaredErrorLoss;
  const both = core.meanSquaredErrorLossAndGradient;
  const predictions = matrix([
    [1, 2],
    [3, 4],
  ]);

  test('gives the squares, their sum or their mean, with their slopes', () => {
    const zero = filled(0);
    expect(loss(predictions, zero, { reduction: 'none' })).toEqual(Float64Array.of(1, 4, 9, 16));
    expect(loss(predictions, zero, { reduction: 'sum' })).toBe(30);
    expect(loss(predictions, zero)).toBe(7.5);
    const slopes = (options: object) => [...both(predictions, zero, options).gradient.data];
    expect(slopes({ reduction: 'none' })).toEqual([2, 4, 6, 8]);
    expect(slopes({ reduction: 'sum' })).toEqual([2, 4, 6, 8]);
    expect(slopes({})).toEqual([0.5, 1, 1.5, 2]);
  });

  test('may write the gradient over the predictions', () => {
    const inputs = matrix([[3, 4]]);
    expect(both(inputs, filled(0, 1), { gradient: inputs }).loss).toBe(12.5);
    expect(inputs.data).toEqual(Float64Array.of(3, 4));
    expect(both(inputs, filled(1, 1), { gradient: inputs, reduction: 'sum' }).loss).toBe(13);
    expect(inputs.data).toEqual(Float64Array.of(4, 6));
  });

  test('has a finite mean where a square exceeds the largest double', () => {
    expect(loss(matrix([[2 ** 512, 0, 0, 0]]), filled(0, 1, 4))).toBe(2 ** 1022);
  });

  test('writes into the gradient it is given', () => {
    const gradient = filled(9);
    expect(both(predictions, filled(1), { gradient }).gradient).toBe(gradient);
    expect(gradient.data).toEqual(Float64Array.of(0, 0.5, 1, 1.5));
  });

  const name = 'meanSquaredErrorLoss';
  test.each([
    [filled(0, 1), {}, 'predictions is 2 × 2 and targets is 1 × 2. Give both the same shape.'],
    [
      filled(-Infinity),
      {},
      'targets.data[0] is -Infinity, which no prediction can reach. Use finite targets.',
    ],
    [filled(0), { reduction: 1 }, `reduction is 1. Use 'none', 'sum' or 'mean'.`],
  ])('refuses %j with %j', (targets, options, message) => {
    expect(() => loss(predictions, targets, options as never)).toThrow(
      new RangeError(`${name}: ${message}`),
    );
    expect(() => both(predictions, targets, options as never)).toThrow(
      new RangeError(`${name}AndGradient: ${message}`),
    );
  });

  test('refuses a target that is no matrix', () => {
    expect(() => both([1] as never, filled(0))).toThrow(`${name}AndGradient: predictions must be`);
    expect(() => loss(predictions, [1, 2, 3, 4] as never)).toThrow(
      `${name}: targets must be a matrix`,
    );
  });

  test('refuses a gradient of another shape', () => {
    expect(() => both(predictions, filled(0), { gradient: filled(0, 1) })).toThrow(
      `${name}AndGradient: gradient is 1 × 2 and predictions is 2 × 2.`,
    );
  });
});

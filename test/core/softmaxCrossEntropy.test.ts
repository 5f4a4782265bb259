import { describe, expect, test } from 'vitest';
import { softmaxCrossEntropy, softmaxCrossEntropyGradient } from '../../src/core/index.ts';

const { NaN: nan } = Number;

describe('softmaxCrossEntropy', () => {
  test('of C equal logits is ln C', () => {
    expect(softmaxCrossEntropy([7, 7], 0)).toBe(Math.LN2);
    expect(softmaxCrossEntropy(new Array(10).fill(0), 9)).toBe(Math.log(10));
  });

  test('of a sure and right answer is what it is, not 0', () => {
    expect(softmaxCrossEntropy([40, 0], 0)).toBe(4.248354255291589e-18);
    expect(softmaxCrossEntropy([50, 0, 0], 0)).toBeCloseTo(3.857499695927836e-22, 36);
    expect(softmaxCrossEntropy([700, 0], 0)).toBe(9.85967654375977e-305);
    expect(softmaxCrossEntropy([745, 0], 0)).toBe(5e-324);
    expect(softmaxCrossEntropy([800, 0], 0)).toBe(0);
  });

  test('of a sure and wrong answer is the gap, not a cap', () => {
    expect(softmaxCrossEntropy([1000, 0, 0], 1)).toBe(1000);
    expect(softmaxCrossEntropy([1e308, 0], 1)).toBe(1e308);
    expect(softmaxCrossEntropy([1e308, -1e308], 1)).toBe(Infinity);
  });

  test('of the only class is 0', () => {
    expect(softmaxCrossEntropy([-3], 0)).toBe(0);
    expect(softmaxCrossEntropy([-3], [1])).toBe(0);
  });

  test('leaves masked classes out, and is Infinity when the target is one', () => {
    expect(softmaxCrossEntropy([1, -Infinity, 1], 0)).toBe(Math.LN2);
    expect(softmaxCrossEntropy([1, -Infinity, 1], 1)).toBe(Infinity);
    expect(softmaxCrossEntropy([1, -Infinity, 1], [0.5, 0, 0.5])).toBe(Math.LN2);
    expect(softmaxCrossEntropy([1, -Infinity, 1], [0.5, 0.25, 0.25])).toBe(Infinity);
  });

  test('is 0 for the one infinite logit and Infinity for the others', () => {
    expect(softmaxCrossEntropy([3, Infinity, 5], 1)).toBe(0);
    expect(softmaxCrossEntropy([3, Infinity, 5], [0, 1, 0])).toBe(0);
    expect(softmaxCrossEntropy([3, Infinity, 5], 0)).toBe(Infinity);
  });

  test('is NaN for NaN in the logits or in the target', () => {
    expect(softmaxCrossEntropy([nan, 1], 1)).toBeNaN();
    expect(softmaxCrossEntropy([0, 1], [nan, 1])).toBeNaN();
  });

  test('takes a quarter of a million logits', () => {
    expect(softmaxCrossEntropy(new Float32Array(250_000), 5)).toBeCloseTo(Math.log(250_000), 13);
  });

  test('changes neither logits nor target', () => {
    const z = [1, 2, 3];
    const y = Float64Array.of(0.25, 0.25, 0.5);
    softmaxCrossEntropy(z, y);
    softmaxCrossEntropyGradient(z, y);
    expect(z).toEqual([1, 2, 3]);
    expect(y).toEqual(Float64Array.of(0.25, 0.25, 0.5));
  });
});

describe('softmaxCrossEntropyGradient', () => {
  test('is p − y', () => {
    expect(softmaxCrossEntropyGradient([0, 0], 0)).toEqual(Float64Array.of(-0.5, 0.5));
    expect(softmaxCrossEntropyGradient([0, 0], [0.25, 0.75])).toEqual(Float64Array.of(0.25, -0.25));
    expect(softmaxCrossEntropyGradient([0, 0], [0.5, 0.5])).toEqual(Float64Array.of(0, 0));
  });

  test('of a sure and right answer keeps its digits at the target, where p − 1 is 0', () => {
    const tail = 4.248354255291589e-18;
    expect(softmaxCrossEntropyGradient([40, 0], 0)).toEqual(Float64Array.of(-tail, tail));
    expect(softmaxCrossEntropyGradient([40, 0], [1, 0])).toEqual(Float64Array.of(-tail, tail));
  });

  test('of a distribution keeps the tail of its likeliest class', () => {
    // 1 − 2⁻⁵³ and p = 1 − 4e−18: their difference is 2⁻⁵³ less the tail.
    const [slope] = softmaxCrossEntropyGradient([40, 0], [1 - 2 ** -53, 2 ** -53]);
    expect(slope).toBe(2 ** -53 - 4.248354255291589e-18);
  });

  test('of a distribution that sums to 1 + s is the slope of the loss as it is, (1 + s)p − y', () => {
    const s = 2 ** -21;
    const gradient = softmaxCrossEntropyGradient([0, 0], [0.5, 0.5 + s]);
    expect(gradient).toEqual(Float64Array.of(s / 2, -s / 2));
  });

  test('of one class is 0, and a masked class has none', () => {
    expect(softmaxCrossEntropyGradient([5], 0)).toEqual(Float64Array.of(0));
    expect(softmaxCrossEntropyGradient([1, -Infinity, 1], 0)).toEqual(
      Float64Array.of(-0.5, 0, 0.5),
    );
    expect(softmaxCrossEntropyGradient([1, -Infinity], 1)).toEqual(Float64Array.of(1, -1));
  });

  test('is NaN throughout for NaN', () => {
    expect(softmaxCrossEntropyGradient([nan, 1, 2], 1)).toEqual(Float64Array.of(nan, nan, nan));
    expect(softmaxCrossEntropyGradient([0, 1], [nan, 1])).toEqual(Float64Array.of(nan, nan));
  });
});

describe.each([
  ['softmaxCrossEntropy', softmaxCrossEntropy],
  ['softmaxCrossEntropyGradient', softmaxCrossEntropyGradient],
] as const)('%s refuses', (name, f) => {
  test.each([-1, 3, 1.5, nan, Infinity])('the label %d for three classes', (label) => {
    expect(() => f([1, 2, 3], label)).toThrow(
      new RangeError(
        `${name}: target is ${label}, but with 3 logits a class is an integer from 0 to 2.`,
      ),
    );
  });

  test('a target of another length', () => {
    expect(() => f([1, 2, 3], [1, 0])).toThrow(
      new RangeError(`${name}: z has 3 entries and target has 2. Give both the same length.`),
    );
  });

  test('a target that is no distribution', () => {
    expect(() => f([1, 2], [0.5, 0.25])).toThrow(
      new RangeError(
        `${name}: target sums to 0.75, 0.25 less than 1. Divide its entries by their sum, or pass logits through softmax first.`,
      ),
    );
    expect(() => f([1, 2], [2, -1])).toThrow(`${name}: target[0] is 2`);
    expect(() => f([1, 2], 'ab' as never)).toThrow(TypeError);
  });

  test('no logits, all masked, several infinite', () => {
    expect(() => f([], 0)).toThrow(`${name}: z is empty.`);
    expect(() => f([-Infinity], 0)).toThrow(`${name}: every logit is -Infinity`);
    expect(() => f([Infinity, Infinity], 0)).toThrow(`${name}: z[0] and z[1] are both Infinity`);
  });
});

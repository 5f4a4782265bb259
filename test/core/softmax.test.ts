import { describe, expect, test } from 'vitest';
import { logSoftmax, softmax } from '../../src/core/index.ts';

const { NaN: nan } = Number;

describe('softmax', () => {
  test('of equal logits is uniform, however large or small they are', () => {
    for (const logit of [0, 1000, -1000, 1e308, -1e308]) {
      expect(softmax([logit, logit, logit, logit])).toEqual(
        Float64Array.of(0.25, 0.25, 0.25, 0.25),
      );
    }
  });

  test('of one class is 1', () => {
    expect(softmax([-3])).toEqual(Float64Array.of(1));
  });

  test('of [1000, 1001, 1002] is that of [0, 1, 2]', () => {
    expect(softmax([1000, 1001, 1002])).toEqual(softmax([0, 1, 2]));
    expect(softmax([0, 1, 2])[0]).toBeCloseTo(0.09003057317038046, 15);
  });

  test('gives a masked class exactly 0', () => {
    expect(softmax([1, -Infinity, 1])).toEqual(Float64Array.of(0.5, 0, 0.5));
    expect(softmax([1, -Infinity, 1], 7)).toEqual(Float64Array.of(0.5, 0, 0.5));
  });

  test('gives all to the one logit that is Infinity', () => {
    for (const temperature of [1, 0.5, 1e308, Infinity]) {
      expect(softmax([3, Infinity, -Infinity], temperature)).toEqual(Float64Array.of(0, 1, 0));
    }
  });

  test('with NaN among the logits is NaN throughout', () => {
    expect(softmax([1, nan, 2])).toEqual(Float64Array.of(nan, nan, nan));
    expect(softmax([Infinity, nan])).toEqual(Float64Array.of(nan, nan));
    expect(softmax([nan, Infinity])).toEqual(Float64Array.of(nan, nan));
    expect(softmax([1, nan], 2)).toEqual(Float64Array.of(nan, nan));
  });

  test('goes to the largest logit as the temperature falls, and to all alike as it rises', () => {
    expect(softmax([2, 1, 0], 1e-3)).toEqual(Float64Array.of(1, 0, 0));
    expect(softmax([2, 1, 0], 5e-324)).toEqual(Float64Array.of(1, 0, 0));
    expect(softmax([2, 1, -Infinity, 0], Infinity)).toEqual(
      Float64Array.of(1 / 3, 1 / 3, 0, 1 / 3),
    );
    expect(softmax([1e308, -1e308], 1e308)[1]).toBeCloseTo(0.11920292202211755, 15);
  });

  test('takes a quarter of a million logits and typed arrays, and changes none', () => {
    const z = new Float64Array(250_000).fill(-5);
    const p = softmax(z);
    expect(p[249_999]).toBe(4e-6);
    expect(z.every((value) => value === -5)).toBe(true);
  });

  test.each([0, -1, nan])('refuses the temperature %d', (temperature) => {
    expect(() => softmax([1, 2], temperature)).toThrow(
      new RangeError(
        `softmax: temperature is ${temperature}, and must be greater than 0. Take a small one, such as 0.1, to sharpen.`,
      ),
    );
  });
});

describe('logSoftmax', () => {
  test('is 0, not −0, for a sure class', () => {
    expect(logSoftmax([5])).toEqual(Float64Array.of(0));
    expect(logSoftmax([5, -Infinity])).toEqual(Float64Array.of(0, -Infinity));
    expect(logSoftmax([5, Infinity])).toEqual(Float64Array.of(-Infinity, 0));
  });

  test('keeps what ln(softmax(z)) loses at either end', () => {
    expect([...softmax([0, -800])].map(Math.log)).toEqual([0, -Infinity]);
    expect(logSoftmax([0, -800])).toEqual(Float64Array.of(0, -800));
    expect(logSoftmax([0, -40])[0]).toBe(-4.248354255291589e-18);
  });

  test('is −Infinity where a gap exceeds the largest double', () => {
    expect(logSoftmax([1e308, -1e308])).toEqual(Float64Array.of(0, -Infinity));
  });

  test('with NaN among the logits is NaN throughout', () => {
    expect(logSoftmax([nan, 1, -Infinity])).toEqual(Float64Array.of(nan, nan, nan));
  });
});

describe.each([
  ['softmax', softmax],
  ['logSoftmax', logSoftmax],
] as const)('%s refuses', (name, f) => {
  test('no logits', () => {
    expect(() => f([])).toThrow(
      new RangeError(`${name}: z is empty. Give it at least one number.`),
    );
  });

  test.each([[3], ['12'], [null], [undefined], [{}]])('%j in the place of an array', (z) => {
    expect(() => f(z as never)).toThrow(
      new TypeError(
        `${name}: z must be an array of numbers, got ${z}. Put a single number in brackets: [1].`,
      ),
    );
  });

  test('all classes masked', () => {
    expect(() => f([-Infinity, -Infinity])).toThrow(
      new RangeError(
        `${name}: every logit is -Infinity, so no class is left to choose. Leave at least one class unmasked.`,
      ),
    );
  });

  test('several infinite logits', () => {
    expect(() => f([0, Infinity, 1, Infinity])).toThrow(
      new RangeError(
        `${name}: z[1] and z[3] are both Infinity, and infinite logits cannot be compared. Use finite ones.`,
      ),
    );
  });
});

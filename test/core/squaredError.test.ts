import { describe, expect, test } from 'vitest';
import {
  halfSquaredError,
  halfSquaredErrorGradient,
  meanSquaredError,
  meanSquaredErrorGradient,
} from '../../src/core/index.ts';

test('halfSquaredError is ½ Σ (ŷ − y)², and its gradient ŷ − y', () => {
  expect(halfSquaredError([3, 1], [0, 5])).toBe(12.5);
  expect(halfSquaredErrorGradient([3, 1], [0, 5])).toEqual(Float64Array.of(3, -4));
});

test('meanSquaredError is the mean of the squares, and its gradient 2(ŷ − y)/n', () => {
  expect(meanSquaredError([3, 1], [0, 5])).toBe(12.5);
  expect(meanSquaredError([3, 1, 0, 0], [0, 5, 0, 0])).toBe(6.25);
  expect(meanSquaredErrorGradient([3, 1, 0, 0], [0, 5, 0, 0])).toEqual(
    Float64Array.of(1.5, -2, 0, 0),
  );
});

test('a loss that fits a double is finite although a square or the sum overflows', () => {
  expect(halfSquaredError([2 ** 512], [0])).toBe(2 ** 1023);
  expect(meanSquaredError([1.5 * 2 ** 511, 1.5 * 2 ** 511], [0, 0])).toBe(2.25 * 2 ** 1022);
  expect(meanSquaredError([2 ** 512, 0, 0, 0], [0, 0, 0, 0])).toBe(2 ** 1022);
  expect(meanSquaredErrorGradient([1.5e308, 0], [0, 0])).toEqual(Float64Array.of(1.5e308, 0));
  expect(meanSquaredErrorGradient([5e-324, 0], [0, 0])).toEqual(Float64Array.of(5e-324, 0));
});

test('an infinite prediction costs Infinity', () => {
  expect(halfSquaredError([Infinity], [0])).toBe(Infinity);
  expect(meanSquaredError([-Infinity, 1], [0, 1])).toBe(Infinity);
  expect(halfSquaredErrorGradient([-Infinity], [0])).toEqual(Float64Array.of(-Infinity));
});

test('NaN in, NaN out', () => {
  for (const f of [halfSquaredError, meanSquaredError]) {
    expect(f([Number.NaN], [0])).toBeNaN();
    expect(f([0], [Number.NaN])).toBeNaN();
  }
});

describe.each([
  ['halfSquaredError', halfSquaredError],
  ['halfSquaredErrorGradient', halfSquaredErrorGradient],
  ['meanSquaredError', meanSquaredError],
  ['meanSquaredErrorGradient', meanSquaredErrorGradient],
] as const)('%s refuses', (name, f) => {
  test('two lengths, and nothing', () => {
    expect(() => f([1, 2], [1])).toThrow(
      new RangeError(
        `${name}: prediction has 2 entries and target has 1. Give both the same length.`,
      ),
    );
    expect(() => f([], [])).toThrow(
      new RangeError(`${name}: prediction is empty. Give it at least one number.`),
    );
  });

  test('single numbers', () => {
    expect(() => f(3 as never, [1])).toThrow(
      new TypeError(
        `${name}: prediction must be an array of numbers, got 3. Put a single number in brackets: [1].`,
      ),
    );
    expect(() => f([1], 3 as never)).toThrow(`${name}: target must be an array of numbers, got 3.`);
  });

  test('an infinite target', () => {
    for (const target of [Infinity, -Infinity]) {
      expect(() => f([0, Infinity], [0, target])).toThrow(
        new RangeError(
          `${name}: target[1] is ${target}, which no prediction can reach. Use finite targets.`,
        ),
      );
    }
  });
});

import { describe, expect, test } from 'vitest';
import {
  binaryCrossEntropy,
  sigmoidCrossEntropy,
  sigmoidCrossEntropyGradient,
} from '../../src/core/index.ts';

const { NaN: nan } = Number;

describe('binaryCrossEntropy', () => {
  test('of a probability is −ln of the one that came true', () => {
    expect(binaryCrossEntropy(0.5, 1)).toBe(Math.LN2);
    expect(binaryCrossEntropy(0.25, 1)).toBe(Math.log(4));
    expect(binaryCrossEntropy(0.75, 0)).toBe(Math.log(4));
  });

  test('is exact at 0 and 1, with no epsilon', () => {
    expect(binaryCrossEntropy(0, 1)).toBe(Infinity);
    expect(binaryCrossEntropy(1, 0)).toBe(Infinity);
    expect(binaryCrossEntropy(0, 0)).toBe(0);
    expect(binaryCrossEntropy(1, 1)).toBe(0);
    expect(binaryCrossEntropy(0, 0.5)).toBe(Infinity);
    expect(binaryCrossEntropy(1e-20, 0)).toBe(1e-20);
  });

  test('of a soft target weighs both outcomes', () => {
    expect(binaryCrossEntropy(0.5, 0.3)).toBe(Math.LN2);
    expect(binaryCrossEntropy(0.25, 0.5)).toBeCloseTo(0.8369882167858358, 15);
  });

  test('is NaN for NaN', () => {
    expect(binaryCrossEntropy(nan, 1)).toBeNaN();
    expect(binaryCrossEntropy(0.5, nan)).toBeNaN();
  });
});

describe('sigmoidCrossEntropy', () => {
  test('of the logit 0 is ln 2, whatever the target', () => {
    for (const y of [0, 0.3, 1]) expect(sigmoidCrossEntropy(0, y)).toBe(Math.LN2);
  });

  test('of a sure answer is the gap when wrong, the tail when right', () => {
    expect(sigmoidCrossEntropy(-1000, 1)).toBe(1000);
    expect(sigmoidCrossEntropy(40, 1)).toBe(4.248354255291589e-18);
    expect(sigmoidCrossEntropy(-40, 0)).toBe(4.248354255291589e-18);
    expect(sigmoidCrossEntropy(1e308, 0)).toBe(1e308);
  });

  test('counts what 1 − y loses', () => {
    // The truth is from mpmath; 1 − y rounded would make it 1 ULP more or less.
    expect(sigmoidCrossEntropy(7.91933179024011, 0.49991939199360497)).toBe(3.960667835801368);
  });

  test('of an infinite logit is 0 on the right side, Infinity on the wrong one or between', () => {
    expect(sigmoidCrossEntropy(Infinity, 1)).toBe(0);
    expect(sigmoidCrossEntropy(-Infinity, 0)).toBe(0);
    expect(sigmoidCrossEntropy(-Infinity, 1)).toBe(Infinity);
    expect(sigmoidCrossEntropy(Infinity, 0)).toBe(Infinity);
    expect(sigmoidCrossEntropy(Infinity, 0.5)).toBe(Infinity);
  });

  test('is NaN for NaN', () => {
    expect(sigmoidCrossEntropy(nan, 1)).toBeNaN();
    expect(sigmoidCrossEntropy(1, nan)).toBeNaN();
  });
});

describe('sigmoidCrossEntropyGradient', () => {
  test('is σ(z) − y', () => {
    expect(sigmoidCrossEntropyGradient(0, 0)).toBe(0.5);
    expect(sigmoidCrossEntropyGradient(0, 1)).toBe(-0.5);
    expect(sigmoidCrossEntropyGradient(0, 0.5)).toBe(0);
    expect(sigmoidCrossEntropyGradient(0, 0.3)).toBe(0.2);
    expect(sigmoidCrossEntropyGradient(2, 0.25)).toBeCloseTo(0.8807970779778823 - 0.25, 15);
  });

  test('keeps its digits where σ(z) − 1 is 0', () => {
    expect(sigmoidCrossEntropyGradient(40, 1)).toBe(-4.248354255291589e-18);
    expect(sigmoidCrossEntropyGradient(-40, 0)).toBe(4.248354255291589e-18);
  });

  test('of an infinite logit is 0, 1 or −1', () => {
    expect(sigmoidCrossEntropyGradient(Infinity, 1)).toBe(0);
    expect(sigmoidCrossEntropyGradient(Infinity, 0)).toBe(1);
    expect(sigmoidCrossEntropyGradient(-Infinity, 1)).toBe(-1);
  });

  test('is NaN for NaN', () => {
    expect(sigmoidCrossEntropyGradient(nan, 1)).toBeNaN();
    expect(sigmoidCrossEntropyGradient(1, nan)).toBeNaN();
  });
});

describe('what is no probability is refused', () => {
  test.each([
    ['binaryCrossEntropy', 'p', (value: number) => binaryCrossEntropy(value, 1)],
    ['binaryCrossEntropy', 'y', (value: number) => binaryCrossEntropy(0.5, value)],
    ['sigmoidCrossEntropy', 'y', (value: number) => sigmoidCrossEntropy(3, value)],
    ['sigmoidCrossEntropyGradient', 'y', (value: number) => sigmoidCrossEntropyGradient(3, value)],
  ] as const)('%s: %s outside [0, 1]', (name, argument, f) => {
    for (const value of [-0.1, 1.5, -Infinity, Infinity]) {
      expect(() => f(value)).toThrow(
        new RangeError(
          `${name}: ${argument} is ${value}, and a probability lies between 0 and 1. If it is a logit, use the function that takes logits.`,
        ),
      );
    }
  });
});

import { describe, expect, test } from 'vitest';
import {
  crossEntropy,
  entropy,
  klDivergence,
  perplexity,
  softmax,
  toBits,
} from '../../src/core/index.ts';

const half = [0.5, 0.5];

test('entropy of a sure outcome is 0, of C equal ones ln C', () => {
  expect(entropy([1])).toBe(0);
  expect(entropy([0, 1, 0])).toBe(0);
  expect(entropy(half)).toBe(Math.LN2);
  expect(entropy([0.25, 0.25, 0.25, 0.25])).toBe(Math.log(4));
});

test('crossEntropy with a one-hot target is −ln of the one probability that counts', () => {
  expect(crossEntropy([0, 1, 0], [0.1, 0.6, 0.3])).toBe(-Math.log(0.6));
});

test('crossEntropy is no distance: not symmetric, and H(p, p) = H(p)', () => {
  expect(crossEntropy(half, [0.9, 0.1])).not.toBe(crossEntropy([0.9, 0.1], half));
  expect(crossEntropy(half, half)).toBe(entropy(half));
});

test('an outcome that was given no chance costs Infinity; one that cannot happen costs 0', () => {
  expect(crossEntropy(half, [1, 0])).toBe(Infinity);
  expect(klDivergence(half, [1, 0])).toBe(Infinity);
  expect(crossEntropy([1, 0], [1, 0])).toBe(0);
  expect(klDivergence([1, 0], [1, 0])).toBe(0);
  expect(klDivergence([1, 0], half)).toBe(Math.LN2);
});

test('klDivergence of near neighbours is small and right, not a cancelled difference', () => {
  const p = [0.5 + 2 ** -30, 0.5 - 2 ** -30];
  expect(crossEntropy(half, p) - entropy(half)).toBe(0);
  expect(klDivergence(half, p)).toBe(2 ** -59);
});

test('klDivergence holds where y/p exceeds the largest double', () => {
  expect(klDivergence([1, 0], [5e-324, 1])).toBeCloseTo(744.4400719213812, 12);
});

test('NaN in, NaN out', () => {
  for (const f of [crossEntropy, klDivergence]) {
    expect(f([Number.NaN, 0.5], half)).toBeNaN();
    expect(f(half, [Number.NaN, 0.5])).toBeNaN();
  }
  expect(entropy([Number.NaN, 1])).toBeNaN();
});

test('a bit is ln 2 nats', () => {
  expect(toBits(Math.LN2)).toBe(1);
  expect(toBits(0)).toBe(0);
  expect(toBits(Infinity)).toBe(Infinity);
  expect(toBits(Number.NaN)).toBeNaN();
});

test('perplexity of ln C nats is C', () => {
  expect(perplexity(0)).toBe(1);
  expect(perplexity(Math.log(10))).toBeCloseTo(10, 13);
  expect(perplexity(Infinity)).toBe(Infinity);
  expect(perplexity(Number.NaN)).toBeNaN();
});

test('a softmax of a thousand classes passes for a distribution, in float32 too', () => {
  const p = softmax(Float64Array.from({ length: 1000 }, (_, i) => Math.sin(i)));
  expect(entropy(p)).toBeLessThan(Math.log(1000));
  expect(entropy(Float32Array.from(p))).toBeCloseTo(entropy(p), 6);
});

describe('what is no distribution is refused', () => {
  const cases: [string, (values: number[]) => number, string][] = [
    ['entropy', entropy, 'p'],
    ['crossEntropy', (values) => crossEntropy(values, half), 'y'],
    ['crossEntropy', (values) => crossEntropy(half, values), 'p'],
    ['klDivergence', (values) => klDivergence(values, half), 'y'],
    ['klDivergence', (values) => klDivergence(half, values), 'p'],
  ];

  test.each(cases)('%s: an entry outside [0, 1] %#', (name, f, argument) => {
    expect(() => f([1.5, -0.5])).toThrow(
      new RangeError(
        `${name}: ${argument}[0] is 1.5, and a probability lies between 0 and 1. If it is a logit, use the function that takes logits.`,
      ),
    );
    expect(() => f([0.5, -0.5])).toThrow(`${argument}[1] is -0.5`);
  });

  test.each(cases)('%s: a sum that is not 1, and by how much %#', (name, f, argument) => {
    expect(() => f([0.5, 0.4])).toThrow(
      new RangeError(
        `${name}: ${argument} sums to 0.9, 0.1 less than 1. Divide its entries by their sum, or pass logits through softmax first.`,
      ),
    );
    expect(() => f([0.75, 0.5])).toThrow('sums to 1.25, 0.25 more than 1.');
    expect(() => f([0.5, 0.5 + 2e-6])).toThrow('0.000002 more than 1');
    expect(() => f([0.5, 0.5 + 9e-7])).not.toThrow();
  });

  test.each(cases)('%s: nothing at all %#', (name, f) => {
    const message = name === 'entropy' ? 'p is empty' : `${name}: `;
    expect(() => f([])).toThrow(message);
    expect(() => f([])).toThrow(RangeError);
  });

  test('two lengths', () => {
    for (const [name, f] of Object.entries({ crossEntropy, klDivergence })) {
      expect(() => f(half, [1])).toThrow(
        new RangeError(`${name}: y has 2 entries and p has 1. Give both the same length.`),
      );
      expect(() => f([1], 1 as never)).toThrow(TypeError);
      expect(() => f(1 as never, [1])).toThrow(TypeError);
    }
  });
});

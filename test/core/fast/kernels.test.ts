// The exponentials and logarithms of the kernels beside the exact ones, at the edges of their tables.
import { expect, test } from 'vitest';
import { exp } from '../../../src/core/exact/exp.ts';
import {
  exponentialsInto,
  exponentialsWithMasked,
  roomFor,
} from '../../../src/core/fast/exponentials.ts';
import { log1pInto } from '../../../src/core/fast/log1p.ts';
import { ulp } from '../ulp.ts';

/** A number with its neighbours. */
const beside = (x: number) => [x - ulp(x), x, x + ulp(x)];

test('an exponential is within 2⁻⁵² of itself, at every step of the table and between them', () => {
  const steps = Array.from({ length: 1100 }, (_, k) => k / 2 - 275);
  const z = Float64Array.from([
    ...steps.flatMap((k) => beside((-Math.abs(k) * Math.LN2) / 512)),
    ...steps.map((k) => -Math.abs(k) * 1.2 * Math.LN2),
  ]);
  const room = roomFor(z.length, 2);
  expect(exponentialsInto(room, 1, 0, z, 0, z.length, 0, -600, 1, 1022)).toBe(z.length);
  z.forEach((x, c) => {
    const { high, low } = exp(x);
    const error = room.known[c] - high + (room.added[c] - low);
    expect(Math.abs(error), `z = ${x}`).toBeLessThanOrEqual(2 ** -52 * high);
    expect(Math.abs(room.added[c])).toBeLessThan(2 ** -10 * room.known[c]);
    // 12 bits
    const bits = room.known[c] / 2 ** (Math.floor(Math.log2(high) + 2 ** -40) - 11);
    expect(bits).toBe(Math.round(bits));
  });
  const sum = (part: Float64Array) => part.reduce((a, b) => a + b, 0);
  expect([room.knownSums[1], room.addedSums[1]]).toEqual([sum(room.known), sum(room.added)]);
  expect([room.knownSums[0], room.addedSums[0]]).toEqual([0, 0]);
});

test('exponentials stop at the first logit that is too far, below or above, or NaN', () => {
  const stop = (z: number[], low: number, high: number, m = 0) => {
    const room = roomFor(z.length, 1);
    return exponentialsInto(room, 0, 0, Float64Array.from(z), 0, z.length, m, low, high, 1022);
  };
  expect(stop([-1, 1, 2], -1, 2)).toBe(3);
  expect(stop([-1, 1, 2], -1, 1.5)).toBe(2);
  expect(stop([0, -1, 0], -0.5, 0)).toBe(1);
  expect(stop([Number.NaN, 0], -1, 1)).toBe(0);
  expect(stop([7, 8, 9], -1, 1, 8)).toBe(3);
  expect(stop([7, 8, 9], -1, 0, 8)).toBe(2);
});

test('a masked logit has the exponential 0, and does not move its neighbours', () => {
  const z = Float64Array.of(9, -Infinity, 1, -Infinity, -Infinity, 2, 9);
  const room = roomFor(6, 1);
  room.known.fill(7);
  room.added.fill(7);
  expect(exponentialsWithMasked(room, 0, 1, z, 1, 5, 2, -3, 0, 1022)).toBe(true);
  const total = Array.from(room.known, (known, c) => known + room.added[c]);
  expect(total).toEqual([14, 0, Math.exp(-1), 0, 0, 1]);
  expect(exponentialsWithMasked(room, 0, 0, z, 0, 5, 2, -3, 0, 1022)).toBe(false);
  const overflow = Float64Array.of(1e308, -1e308);
  expect(exponentialsWithMasked(room, 0, 0, overflow, 0, 2, 1e308, -3, 0, 1022)).toBe(true);
  expect(room.known[1]).toBe(0);
});

test('a logarithm is within 2 ULP, at every step of the table, at every power of 2 and beside them', () => {
  const steps = Array.from({ length: 2049 }, (_, j) => j / 512);
  const powers = Array.from({ length: 900 }, (_, k) => 2 ** k - 1);
  const small = Array.from({ length: 1000 }, (_, k) => 2 ** -k);
  const all = [...steps, ...powers, ...small].flatMap(beside).filter((x) => x >= 0);
  for (let first = 0; first < all.length; first += 1000) {
    const x = Float64Array.from(all.slice(first, first + 1000));
    const logarithms = new Float64Array(x.length);
    log1pInto(logarithms, Float64Array.from(x), new Float64Array(x.length), x.length);
    x.forEach((value, i) => {
      const expected = Math.log1p(value);
      const error = Math.abs(logarithms[i] - expected) / ulp(expected);
      expect(error, `x = ${value}`).toBeLessThanOrEqual(2);
    });
  }
});

test('a logarithm counts the low part with the slope 1/(1 + x)', () => {
  const x = Float64Array.of(0, 0.5, 1, 3, 2 ** 40);
  const low = Float64Array.from(x, (value) => (1 + value) * 2 ** -40);
  const plain = new Float64Array(5);
  const moved = new Float64Array(5);
  log1pInto(plain, x.slice(), new Float64Array(5), 5);
  log1pInto(moved, x.slice(), low, 5);
  moved.forEach((value, i) => {
    expect(Math.abs(value - plain[i] - 2 ** -40)).toBeLessThanOrEqual(2 ** -52 * (1 + plain[i]));
  });
});

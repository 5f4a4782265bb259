import { expect, test } from 'vitest';
import { logSigmoid, sigmoid, softplus } from '../../src/core/index.ts';

test('sigmoid of 0 is ½, and its ends are 0 and 1', () => {
  expect(sigmoid(0)).toBe(0.5);
  expect(sigmoid(-Infinity)).toBe(0);
  expect(sigmoid(Infinity)).toBe(1);
});

test('sigmoid keeps the small tail down to the smallest subnormal', () => {
  expect(sigmoid(-100)).toBeCloseTo(3.720075976020836e-44, 58);
  expect(sigmoid(-745)).toBe(5e-324);
  expect(sigmoid(-746)).toBe(0);
});

test('logSigmoid has its ends at −Infinity and 0, and keeps what ln(sigmoid(z)) loses', () => {
  expect(logSigmoid(0)).toBe(-Math.LN2);
  expect(logSigmoid(-Infinity)).toBe(-Infinity);
  expect(logSigmoid(Infinity)).toBe(0);
  expect(logSigmoid(-1e308)).toBe(-1e308);
  expect(Math.log(sigmoid(40))).toBe(0);
  expect(logSigmoid(40)).toBe(-4.248354255291589e-18);
});

test('softplus has its ends at 0 and Infinity', () => {
  expect(softplus(0)).toBe(Math.LN2);
  expect(softplus(-Infinity)).toBe(0);
  expect(softplus(Infinity)).toBe(Infinity);
  expect(softplus(1e308)).toBe(1e308);
});

test('NaN in, NaN out', () => {
  for (const f of [sigmoid, logSigmoid, softplus]) expect(f(Number.NaN)).toBeNaN();
});

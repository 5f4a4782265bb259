import type { DoubleDouble } from './doubleDouble.ts';

// ln 2 in two parts. The first ends in 21 zero bits, so that k times it is exact.
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

// e^(j/64) for j = −22 … 22
const FARTHEST = 22;
const table = Array.from({ length: 2 * FARTHEST + 1 }, (_, i) => expOf64ths(i - FARTHEST));
const TABLE_HIGH = Float64Array.from(table, ({ high }) => high);
const TABLE_LOW = Float64Array.from(table, ({ low }) => low);

// 2⁻⁶⁰⁰ … 2⁶⁴
const POWERS_OF_2 = Float64Array.from({ length: 665 }, (_, i) => 2 ** (i - 600));

/**
 * 2^exponent·e^(x + tail) for x ≤ 0; the tail is what rounding took from x.
 *
 * The high part is within 0.52 ULP and the sum of both within 0.02; where doubles have fewer
 * digits, below 10⁻³⁰⁷, within 1. 0 for −Infinity, whatever the tail; NaN for NaN. Math.exp may
 * be 0.9 ULP off, gives no low part and is not the same in every engine.
 *
 * x = k ln 2 + j/64 + r leaves |r| ≤ 1/128, for which six terms of Taylor's series will do:
 * e^x = 2^k·(e^(j/64) + e^(j/64)·(e^r − 1)), where the first term is known to twice the digits.
 *
 * @source P. T. P. Tang, Table-driven implementation of the exponential function in IEEE
 * floating-point arithmetic, ACM TOMS 15 (1989); ln 2 in two parts from fdlibm, e_exp.c (1993).
 */
export function exp(x: number, tail = 0, exponent = 0): DoubleDouble {
  // Case: below −800, where 2⁶⁴·e^x is 0 already
  const bounded = Math.max(x, -800);
  const remainder = x < -800 ? 0 : tail;
  const k = Math.round(bounded * Math.LOG2E);
  const reduced = bounded - k * LN2_HIGH;
  const j = Math.round(reduced * 64);
  const r = reduced - j / 64 + (remainder - k * LN2_LOW);
  const growth = r + r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r / 720))));
  const known = TABLE_HIGH[FARTHEST + j];
  const added = known * growth + TABLE_LOW[FARTHEST + j];
  const high = known + added;
  const low = known - high + added;
  return {
    high: timesPowerOf2(high, k + exponent),
    low: timesPowerOf2(low, k + exponent),
  };
}

/** x·2ⁿ, in two steps: 2ⁿ alone may be below the smallest double where x·2ⁿ is not. */
function timesPowerOf2(x: number, n: number): number {
  const half = n >> 1;
  return x * POWERS_OF_2[600 + half] * POWERS_OF_2[600 + n - half];
}

/** e^(j/64) by Taylor's series Σ (j/64)ⁿ/n!, in whole multiples of 2⁻¹²⁸. */
function expOf64ths(j: number): DoubleDouble {
  let term = 1n << 128n;
  let sum = 0n;
  for (let n = 1; term !== 0n; n++) {
    sum += term;
    term = (term * BigInt(j)) / BigInt(64 * n);
  }
  const high = Number(sum);
  const low = Number(sum - BigInt(high));
  return { high: high * 2 ** -128, low: low * 2 ** -128 };
}

// The exponentials of softmax beside those to twice the digits, on a hundred thousand random and hard rows.
import { describe, expect, test } from 'vitest';
import { expDifferencesInto } from '../../../src/core/fast/expDifferences.ts';
import { expDifference } from '../../../src/core/logSumExp.ts';
import { ulp } from '../ulp.ts';
import { around, KINDS } from './hardRows.ts';

/** How far the fast exponentials are from the others, in ULP; undefined where they leave the row. */
function worstOf(z: number[]): number | undefined {
  const p = new Float64Array(z.length);
  const m = Math.max(...z);
  if (Number.isNaN(expDifferencesInto(p, Float64Array.from(z), m))) return undefined;
  return Math.max(
    ...z.map((logit, c) => {
      const expected = expDifference(logit, m).high;
      return Object.is(p[c], expected) ? 0 : Math.abs(p[c] - expected) / ulp(expected);
    }),
  );
}

describe.each(Object.keys(KINDS))('rows %s', (kind) => {
  test('have exponentials within 1 ULP of the exact ones, 10,000 rows', () => {
    let worst = 0;
    let taken = 0;
    for (let n = 0; n < 10_000; n++) {
      const error = worstOf(KINDS[kind](1 + (n % 8)));
      if (error === undefined) continue;
      worst = Math.max(worst, error);
      taken++;
    }
    expect(worst).toBeLessThanOrEqual(1);
    // Rows of one class are always taken.
    expect(taken).toBeGreaterThan(kind === 'beyond' ? 1000 : 7000);
  });
});

test('a row of several blocks is as exact as a short one, masked classes at their ends included', () => {
  const z = Array.from({ length: 1537 }, () => around(9));
  for (const c of [0, 511, 512, 513, 1023, 1536]) z[c] = -Infinity;
  expect(worstOf(z)).toBeLessThanOrEqual(1);
  expect(worstOf(z.slice(1, 1025))).toBeLessThanOrEqual(1);
});

test('rows that only the readable form can take are left to it', () => {
  const rows: [m: number, z: number[]][] = [
    [0, [0, Number.NaN]],
    [Number.NaN, [0, Number.NaN]],
    [Infinity, [Infinity, 0]],
    [0, [0, -600.5]],
    [-Infinity, [-Infinity, -Infinity]],
  ];
  for (const [m, z] of rows) {
    expect(expDifferencesInto(new Float64Array(2), Float64Array.from(z), m), `${z}`).toBeNaN();
  }
  expect(worstOf([0, -600])).toBeLessThanOrEqual(1);
  expect(worstOf([1e300, 1e300])).toBe(0);
});

/**
 * The four forms with each step rounded to a format. Truth: the same steps taken by NumPy 1.24.2 in
 * its own float32 and float16 and by PyTorch 1.13 in its float64 and bfloat16 (test/golden/floats.py).
 */
import { describe, expect, it } from 'vitest';
import { type FloatFormat, roundTo } from '#core';
import { lossAndSlope } from '../../../snippets/floats/loss-and-slope.ts';
import { golden } from '../../core/golden.ts';

type Pair = [loss: number, slope: number];
type Row = { format: FloatFormat; z: number } & Record<Form, Pair>;
const forms = ['naive', 'shifted', 'log-softmax', 'log1p'] as const;
type Form = (typeof forms)[number];

const { forms: rows } = golden<{ forms: Row[] }>('floats');
const step = { float64: 2 ** -52, float32: 2 ** -23, float16: 2 ** -10, bfloat16: 2 ** -7 };

describe.each(Object.keys(step) as FloatFormat[])('in %s', (format) => {
  const f = roundTo(format);
  const ofFormat = rows.filter((row) => row.format === format);

  it.each(forms)('%s is what the format’s own arithmetic gives', (form) => {
    expect(ofFormat.length).toBeGreaterThan(100);
    for (const row of ofFormat) {
      const { loss, slope } = lossAndSlope(form, row.z, f);
      const got = [loss, slope];
      got.forEach((value, i) => {
        const expected = row[form][i];
        const where = `${form} at ${row.z}: ${value}, expected ${expected}`;
        if (!Number.isFinite(expected)) {
          expect(value, where).toBe(expected);
          return;
        }
        // Two exponentials may differ in their last bit. In p, near 1, that is a whole step of 1.
        const near = form === 'log1p' ? Math.abs(expected) : Math.max(Math.abs(expected), 1);
        const smallest = {
          float64: 5e-324,
          float32: 2 ** -149,
          float16: 2 ** -24,
          bfloat16: 2 ** -133,
        };
        const allowed = 2 * step[format] * near + smallest[format];
        expect(Math.abs(value - expected), where).toBeLessThanOrEqual(allowed);
      });
    }
  });
});

it.each(['float16', 'bfloat16'] as const)('in %s every digit is the same', (format) => {
  const f = roundTo(format);
  for (const row of rows.filter((each) => each.format === format)) {
    for (const form of forms) {
      const { loss, slope } = lossAndSlope(form, row.z, f);
      // + 0, since 0 and −0 are one number here
      const got = [loss + 0, slope + 0];
      expect(got, `${form} at ${row.z}`).toEqual(row[form].map((x) => x + 0));
    }
  }
});

it('in float64 log1p has all its digits from −1000 to 1000', () => {
  const same = (x: number) => x;
  const at = (z: number) => lossAndSlope('log1p', z, same);
  // mpmath: softplus and sigmoid of 40, 720 and −1000
  expect(at(40).loss).toBeCloseTo(4.248354255291589e-18, 30);
  expect(at(40).slope / -4.248354255291589e-18).toBeCloseTo(1, 14);
  expect(at(-1000).loss).toBe(1000);
  expect(at(-1000).slope).toBe(-1);
  expect(at(720).loss / 2.0322308023e-313).toBeCloseTo(1, 9);
});

it('PyTorch too loses the slope of ln softmax where 1/p overflows, while the loss is right', () => {
  interface Differentiated {
    format: FloatFormat;
    z: number;
    loss: number;
    gradient: number[];
  }
  const { differentiated } = golden<{ differentiated: Differentiated[] }>('floats');
  const at = (format: FloatFormat, z: number) =>
    differentiated.find((row) => row.format === format && row.z === z) as Differentiated;
  for (const [format, fine, broken] of [
    ['float64', -60, -720],
    ['float32', -60, -90],
    ['bfloat16', -60, -90],
  ] as const) {
    expect(at(format, fine).gradient[0]).toBeCloseTo(-1, 2);
    expect(at(format, broken).loss).toBeCloseTo(-broken, 9);
    expect(at(format, broken).gradient[0]).toBeNaN();
    const { loss, slope } = lossAndSlope('shifted', broken, roundTo(format));
    expect(loss).toBeCloseTo(-broken, 9);
    expect(slope).toBe(-Infinity);
  }
});

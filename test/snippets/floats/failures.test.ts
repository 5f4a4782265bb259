/**
 * The failures one by one. Truth: NumPy 2.4 in its own float16, step by step; mpmath 1.3 at 40 digits;
 * for the shared offset the figures that MLX's own float32 gave (ml-explore/mlx#4188), and arithmetic
 * in eighths and sixteenths that can be done by hand.
 */
import { describe, expect, it } from 'vitest';
import { type FloatFormat, roundTo } from '#core';
import { asWritten, shiftedFirst } from '../../../snippets/floats/two-losses.ts';
import { agree, run } from '../outputs.ts';

describe('the tiny format', () => {
  it('has the 24 products of a whole number up to 7 and a power from 1 down to 1/16', async () => {
    const given = await run('floats/tiny');
    const eighths = [0.5, 0.625, 0.75, 0.875];
    const quarters = [1, 1.25, 1.5, 1.75];
    const numbers = Array.from({ length: 8 }, (_, i) => i / 16);
    numbers.push(...eighths, ...quarters, 2, 2.5, 3, 3.5, 4, 5, 6, 7);
    expect(given.series('numbers').x).toEqual(numbers);
  });

  it('loses a quarter beside 4, and makes 0.5 of 3.3 − 3.2', async () => {
    const given = await run('floats/tiny');
    expect(given.number('absorbed')).toBe(4);
    expect(given.number('cancelled')).toBe(0.5);
  });

  it.each([
    [3.3, 3.5],
    [3.2, 3],
    [0.03, 0],
    [0.05, 0.0625],
    [7.45, 7],
    [7.5, Infinity],
    [8, Infinity],
  ])('stores %d as %d', async (x, stored) => {
    expect((await run('floats/tiny', { x })).number('rounded')).toBe(stored);
  });
});

it.each([
  [5, 148.375, 149.375, 0.9931640625],
  [11, 59872, 59872, 1],
  [12, Infinity, Infinity, NaN],
  [20, Infinity, Infinity, NaN],
])('in float16 the plain formula at %d goes by way of %d', async (z, power, total, p) => {
  const given = await run('floats/overflow', { z });
  expect(['power', 'total', 'p'].map(given.number)).toEqual([power, total, p]);
  expect(Math.abs(given.number('shifted') - 1 / (1 + Math.exp(-z)))).toBeLessThan(2 ** -11);
});

it.each([
  [0, 0.5, 0.693359375, -2, 0.693359375],
  [-5, 0.00669097900390625, 5.0078125, -149.5, 5.0078125],
  [-11, 1.6689300537109375e-5, 11, -59904, 11],
  [-12, 6.139278411865234e-6, 12, -Infinity, 12],
  [-17, 2 ** -24, 16.640625, -Infinity, 17],
  [-18, 0, Infinity, -Infinity, 18],
])('in float16 the probability at %d is %d', async (z, ...expected) => {
  const given = await run('floats/underflow', { z });
  expect(['p', 'loss', 'slopeInP', 'fromLogits'].map(given.number)).toEqual(expected);
});

describe('absorption', () => {
  it('makes 0 of ln(1 + e^−40), and log1p does not', async () => {
    const given = await run('floats/absorption');
    // numpy.log(1 + numpy.exp(-40)) is 0.0 as well
    expect([given.number('total'), given.number('sumFirst')]).toEqual([1, 0]);
    expect(agree([given.number('withLog1p')], [4.248354255291589e-18], 2)).toBe(true);
  });

  it('goes down in steps of 2⁻⁵² above 1, and ends', async () => {
    const given = await run('floats/absorption');
    const { 'lead z': leads, loss: stairs } = given.series('sumFirst');
    const { loss: line } = given.series('withLog1p');
    for (const [i, lead] of (leads as number[]).entries()) {
      expect(agree([line[i] as number], [Math.log1p(Math.exp(-lead))])).toBe(true);
      const steps = Math.expm1(stairs[i] as number) / Number.EPSILON;
      if (lead < 36.7) expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-3 * steps);
      if (lead > 36.75) expect(stairs[i]).toBeNaN();
    }
  });
});

describe('cancellation', () => {
  it.each([
    [10, 4.5397868702434395e-5, 1e-11],
    [30, 9.357622968839299e-14, 2e-3],
    [36, 2.3195228302435686e-16, 0.5],
    [40, 4.248354255291589e-18, 1],
  ])('at %d, 1 − p is off while both cures are not', async (z, truth, off) => {
    const given = await run('floats/cancellation', { z });
    expect(agree([given.number('otherClass'), given.number('byExpm1')], [truth, truth])).toBe(true);
    const error = Math.abs(given.number('oneMinusP') / truth - 1);
    expect(error).toBeGreaterThan(off / 1000);
    expect(error).toBeLessThanOrEqual(off);
  });

  it('costs a digit for every 2.3 of z, and leaves none from 37 on', async () => {
    const series = (await run('floats/cancellation')).series('1 − p');
    const errors = series['relative error of 1 − p'] as number[];
    (series.z as number[]).forEach((z, i) => {
      // Half a gap below 1 is 2⁻⁵⁴; a rounding of the sum before adds up to as much again, twice.
      expect(errors[i]).toBeLessThanOrEqual(3 * 2 ** -53 * Math.exp(z) + 2e-16);
      if (z >= 37) expect(errors[i]).toBe(1);
    });
  });

  it.each([
    [1, 0.036545627544520384],
    [3, 3.0040180481765833e-6],
    [10, 3.0000004968422465e-20],
  ])(
    'leaves nothing of a divergence of 1e-%d, squared; the core keeps it',
    async (digits, truth) => {
      const given = await run('floats/kl-by-subtraction', { digits });
      expect(agree([given.number('ofTheCore')], [truth])).toBe(true);
      const steps = (given.number('bySubtraction') - truth) / Number.EPSILON;
      expect(Math.abs(steps)).toBeLessThanOrEqual(4);
      if (digits === 10)
        expect(Math.abs(given.number('bySubtraction') / truth - 1)).toBeGreaterThan(0.5);
    },
  );
});

describe('a step of a slope', () => {
  it('central differences fall a hundredfold where one-sided ones fall tenfold', async () => {
    const at = (step: number) => run('floats/gradient-check', { step });
    const [wide, narrow] = [await at(0.01), await at(0.001)];
    expect(wide.number('oneSided') / narrow.number('oneSided')).toBeCloseTo(10, 0);
    expect(wide.number('central') / narrow.number('central')).toBeCloseTo(100, -1);
  });

  it('each step is best where the text says, and hopeless at the smallest step', async () => {
    const given = await run('floats/gradient-check');
    const lowest = (name: string) => {
      const series = given.series(name) as Record<string, number[]>;
      const errors = series['relative error of the slope'];
      const e = Math.min(...errors);
      expect(Math.max(...errors.slice(0, 5))).toBeGreaterThan(1e-3);
      return { e, h: series['step h'][errors.indexOf(e)] };
    };
    const [central, oneSided] = [lowest('central'), lowest('one-sided')];
    expect(central.e).toBeLessThan(1e-10);
    expect(Math.abs(Math.log10(central.h) + 5)).toBeLessThan(1.5);
    expect(oneSided.e).toBeLessThan(1e-7);
    expect(oneSided.e).toBeGreaterThan(central.e);
    expect(Math.abs(Math.log10(oneSided.h) + 8)).toBeLessThan(1.5);
  });
});

describe('the shared offset', () => {
  const move = (z: number[], offset: number, format: FloatFormat) =>
    z.map((logit) => roundTo(format)(logit + offset));

  it.each([
    [[2, -1], 0, 0.04858734],
    [[2, -1], 1e4, 0.048828125],
    [[2, -1], 1e6, 0.0625],
    [[2, -1], 1e8, 0],
    [[1, 1], 0, Math.LN2],
    [[0, 0], 1e4, 0.693359375],
    [[0, 0], 1e6, 0.6875],
    [[0, 0], 1e8, 0],
  ])('of logits %j, moved by %d, is what MLX gave', (z, offset, given) => {
    const f = roundTo('float32');
    expect(asWritten(move(z, offset, 'float32'), f)).toBeCloseTo(given, 7);
    const truth = z[0] === z[1] || offset === 1e8 ? Math.LN2 : 0.048587351573742;
    expect(shiftedFirst(move(z, offset, 'float32'), f)).toBeCloseTo(truth, 6);
  });

  it('takes the whole loss in bfloat16 from 20 on, where its numbers are 1/8 apart', async () => {
    const moved = { format: 'bfloat16', 'power of 10': 1.3 };
    const given = await run('floats/shared-offset', moved);
    expect(['offset', 'logSumExp', 'written'].map(given.number)).toEqual([20, 22, 0]);
    // Two equal logits at 100 and 200, where the numbers are 1/2 and 1 apart: ln 2 becomes 0.5 and 1
    const f = roundTo('bfloat16');
    expect([100, 200].map((c) => asWritten([c, c], f))).toEqual([0.5, 1]);
  });

  it('moves a point along the offsets, and leaves the shifted loss as it was', async () => {
    for (const [power, written] of [
      [6, 0.0625],
      [7, 0],
    ] as const) {
      const given = await run('floats/shared-offset', { 'power of 10': power });
      expect(given.number('offset')).toBe(10 ** power);
      expect(given.number('written')).toBe(written);
      const float32 = roundTo('float32');
      const z = move([2, -1], 10 ** power, 'float32');
      expect(given.number('written')).toBe(asWritten(z, float32));
      expect(given.number('shifted')).toBe(shiftedFirst(z, float32));
      expect(given.number('shifted')).toBeCloseTo(0.048587351573742, 7);
    }
  });

  it('has a figure that ends where the logits themselves are rounded', async () => {
    const ends = { float32: 2 ** 24, float16: 2 ** 11, bfloat16: 2 ** 8 };
    for (const [format, end] of Object.entries(ends)) {
      const given = await run('floats/shared-offset', { format });
      const { offset, loss } = given.series('shifted');
      const last = Math.max(...(offset as number[]));
      expect(last).toBeGreaterThan(end / 2);
      expect(last).toBeLessThan(end);
      for (const each of loss as number[]) expect(Math.abs(each - 0.0486)).toBeLessThan(0.003);
    }
  });
});

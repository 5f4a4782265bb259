import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Extent,
  type Scale,
  snap,
  stepBy,
  toPixel,
  toValue,
} from '../../../src/notebook/figure/scale.ts';

const linear: Scale = { type: 'linear', domain: [0, 10], range: [40, 440] };
const log: Scale = { type: 'log', domain: [1e-4, 1], range: [40, 440] };
const symlog: Scale = { type: 'symlog', domain: [-1000, 1000], range: [40, 440] };
const down: Scale = { type: 'linear', domain: [0, 1], range: [250, 30] };
const bands: Scale = { type: 'band', domain: ['cat', 1], range: [0, 100], centres: [25, 75] };

/** A linear or logarithmic scale, either way round, and a value within it. */
const scaleAndValue = fc
  .record({
    type: fc.constantFrom('linear', 'log'),
    from: fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
    times: fc.double({ min: 1.1, max: 1e6, noNaN: true }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    flipped: fc.boolean(),
  })
  .map(({ type, from, times, share, flipped }) => {
    const range = flipped ? [250, 30] : [30, 450];
    const scale: Scale = { type, domain: [from, from * times], range };
    return { scale, value: from + share * (from * times - from) };
  });

const reaches = fc
  .record({
    min: fc.double({ min: -1e3, max: 1e3, noNaN: true }),
    width: fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
    step: fc.option(fc.double({ min: 1e-3, max: 10, noNaN: true }), { nil: undefined }),
  })
  .map(({ min, width, step }) => ({ min, max: min + width, step }));

describe('a value on a scale', () => {
  it('has its place in pixels', () => {
    expect(toPixel(linear, 2.5)).toBe(140);
    expect(toPixel(log, 1e-2)).toBeCloseTo(240, 10);
    // ln 10 of ln 1001 of the half
    expect(toPixel(symlog, 9)).toBeCloseTo(240 + (200 * Math.LN10) / 6.90875477931522, 9);
    expect(toPixel(symlog, -9)).toBeCloseTo(240 - (200 * Math.LN10) / 6.90875477931522, 9);
    expect(toPixel(symlog, 0)).toBe(240);
    expect(toPixel(down, 1)).toBe(30);
    expect(toPixel(bands, 'cat')).toBe(25);
    expect(toPixel(bands, '1')).toBe(75);
  });

  it('leads to its pixel and back', () => {
    fc.assert(
      fc.property(scaleAndValue, ({ scale, value }) => {
        const back = toValue(scale, toPixel(scale, value) as number) as number;
        const width = Number(scale.domain[1]) - Number(scale.domain[0]);
        expect(Math.abs(back - value)).toBeLessThanOrEqual(1e-9 * width);
      }),
    );
  });

  it('leads to its pixel and back on both sides of 0', () => {
    for (const value of [-1000, -36.7, -0.5, 0, 1e-9, 11, 709.78]) {
      expect(toValue(symlog, toPixel(symlog, value) as number)).toBeCloseTo(value, 9);
    }
  });

  it('that is infinite is at the end of the scale', () => {
    expect(toPixel(linear, Infinity)).toBe(440);
    expect(toPixel(linear, -Infinity)).toBe(40);
    expect(toPixel(log, 0)).toBe(40);
  });

  it('has no place where there is none', () => {
    expect(toPixel(linear, Number.NaN)).toBeUndefined();
    expect(toPixel(linear, 'cat')).toBeUndefined();
    expect(toPixel(log, -1)).toBeUndefined();
    expect(toPixel(bands, 'dog')).toBeUndefined();
    expect(toPixel({ ...linear, type: 'utc' }, 1)).toBeUndefined();
    expect(toPixel({ ...linear, domain: [0, 1, 2] }, 1)).toBeUndefined();
    expect(toValue(bands, 25)).toBeUndefined();
    expect(toValue({ ...linear, domain: [0, 1, 2] }, 25)).toBeUndefined();
  });
});

describe('a value under the hand', () => {
  it('is a round one, fine enough for a hundred on the way', () => {
    expect(snap(linear, { min: -4, max: 4 }, 1.2345)).toBe(1.25);
    expect(snap(linear, { min: 0, max: 10 }, 1.2345)).toBe(1.2);
    expect(snap(linear, { min: 0, max: 1 }, 1 / 3)).toBe(0.33);
    expect(snap(log, { min: 1e-4, max: 1 }, 0.0123456)).toBe(0.0123);
    const reach = { min: -1000, max: 1000 };
    expect([-36.789, 0.1234, -0.001].map((x) => snap(symlog, reach, x))).toEqual([-36.8, 0.12, 0]);
  });

  it('is a multiple of the step from the lower limit, where a step is given', () => {
    expect(snap(linear, { min: 0.5, max: 10, step: 1 }, 3)).toBe(3.5);
    expect(snap(log, { min: 0.1, max: 1, step: 0.1 }, 0.34)).toBe(0.3);
  });

  it('stays within its limits, which it can reach', () => {
    fc.assert(
      fc.property(reaches, fc.double({ noNaN: true }), (reach, value) => {
        const reached = snap(linear, reach, value);
        expect(reached).toBeGreaterThanOrEqual(reach.min);
        expect(reached).toBeLessThanOrEqual(reach.max);
      }),
    );
    expect(snap(linear, { min: 0.5, max: 9.7, step: 1 }, 1e9)).toBe(9.7);
    expect(snap(linear, { min: 0, max: 1 }, Number.NaN)).toBe(0);
  });

  it('once reached is reached again', () => {
    fc.assert(
      fc.property(reaches, fc.double({ min: -1e3, max: 2e3, noNaN: true }), (reach, value) => {
        const reached = snap(linear, reach, value);
        expect(snap(linear, reach, reached)).toBe(reached);
      }),
    );
  });
});

describe('a key', () => {
  it('goes by a step, and by ten', () => {
    expect(stepBy(linear, { min: 0, max: 1 }, 0.3, 1)).toBe(0.31);
    expect(stepBy(linear, { min: 0, max: 1 }, 0.3, -10)).toBe(0.2);
    expect(stepBy(linear, { min: 0, max: 10, step: 0.5 }, 3, 1)).toBe(3.5);
  });

  it('goes by equal ratios where the scale does', () => {
    const reach = { min: 1e-4, max: 1 };
    expect(stepBy(log, reach, 0.01, 25)).toBeCloseTo(0.1, 3);
    expect(stepBy(log, reach, 0.01, 1)).toBe(0.011);
  });

  it('crosses 0 where the scale does', () => {
    const reach = { min: -1000, max: 1000 };
    const steps = Array.from({ length: 100 }).reduce<number[]>(
      (all) => [...all, stepBy(symlog, reach, all[all.length - 1], 1)],
      [-1000],
    );
    expect(steps.every((value, i) => i === 0 || value > steps[i - 1])).toBe(true);
    expect(steps[100]).toBeGreaterThan(900);
    expect(stepBy(symlog, reach, 40, -Infinity)).toBe(-1000);
  });

  it('always leads on, until the limit', () => {
    const logarithmic = fc
      .record({
        min: fc.double({ min: 1e-9, max: 1, noNaN: true }),
        times: fc.double({ min: 1.001, max: 1e9, noNaN: true }),
      })
      .map(({ min, times }): [Scale, Extent] => [log, { min, max: min * times }]);
    const either = fc.oneof(
      logarithmic,
      reaches.map((reach): [Scale, Extent] => [linear, reach]),
      fc
        .double({ min: 1, max: 1e4, noNaN: true })
        .map((max): [Scale, Extent] => [symlog, { min: -max, max }]),
    );
    fc.assert(
      fc.property(either, fc.double({ min: 0, max: 1, noNaN: true }), ([scale, reach], share) => {
        const value = snap(scale, reach, reach.min + share * (reach.max - reach.min));
        const next = stepBy(scale, reach, value, 1);
        const before = stepBy(scale, reach, value, -1);
        if (value < reach.max) expect(next).toBeGreaterThan(value);
        if (value > reach.min) expect(before).toBeLessThan(value);
      }),
    );
  });
});

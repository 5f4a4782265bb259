// Rounding to the smaller formats. Truth: the hardware's own, and NumPy and PyTorch in floats.json.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FloatFormat, roundTo } from '#core';
import { golden } from './golden.ts';

interface Row {
  x: number;
  float32: number;
  float16: number;
  bfloat16: number;
  viaFloat32: number;
}

const { rounding } = golden<{ rounding: Row[] }>('floats');
const smaller = ['float32', 'float16', 'bfloat16'] as const;
/** IEEE 754-2019, table 3.5: bits of the significand, largest exponent. bfloat16: Intel, 2018. */
const widths = { float32: [24, 127], float16: [11, 15], bfloat16: [8, 127] };
const anyBits = fc
  .bigInt({ min: 0n, max: 2n ** 64n - 1n })
  .map((bits) => new Float64Array(BigUint64Array.of(bits).buffer)[0]);

test.each(smaller)('%s has the bits that NumPy gives, and exact fractions', (format) => {
  for (const row of rounding) expect(roundTo(format)(row.x), String(row.x)).toBe(row[format]);
});

test('bfloat16 is PyTorch’s for every float32', () => {
  const singles = rounding.filter(({ x }) => Object.is(Math.fround(x), x));
  expect(singles.length).toBeGreaterThan(20);
  for (const { x, viaFloat32 } of singles) expect(roundTo('bfloat16')(x)).toBe(viaFloat32);
});

test('it rounds once, where by way of float32 it would be rounded twice', () => {
  const twice = rounding.filter(({ bfloat16, viaFloat32 }) => !Object.is(bfloat16, viaFloat32));
  expect(twice.length).toBeGreaterThan(5);
  for (const { x, viaFloat32 } of twice) {
    expect(roundTo('bfloat16')(roundTo('float32')(x))).toBe(viaFloat32);
  }
});

test('float32 is Math.fround on any double', () => {
  const float32 = roundTo('float32');
  fc.assert(
    fc.property(anyBits, (x) => Object.is(float32(x), Math.fround(x))),
    { numRuns: 5000 },
  );
  fc.assert(
    fc.property(fc.double({ min: -1e-37, max: 1e-37 }), (x) =>
      Object.is(float32(x), Math.fround(x)),
    ),
  );
});

const Float16 = (globalThis as { Float16Array?: { of(x: number): ArrayLike<number> } })
  .Float16Array;

test.skipIf(!Float16)('float16 is the hardware’s Float16Array on any double', () => {
  const float16 = roundTo('float16');
  const inRange = fc.double({ min: -70000, max: 70000 });
  const tiny = fc.double({ min: -1e-4, max: 1e-4 });
  fc.assert(
    fc.property(fc.oneof(anyBits, inRange, tiny), (x) => Object.is(float16(x), Float16?.of(x)[0])),
    { numRuns: 5000 },
  );
});

describe.each(smaller)('%s', (format) => {
  const [precision, emax] = widths[format];
  const largest = (2 - 2 ** (1 - precision)) * 2 ** emax;
  const smallest = 2 ** (2 - emax - precision);
  const round = roundTo(format);

  test('ends at half a step above its largest number', () => {
    const end = largest + 2 ** (emax - precision);
    expect(round(largest)).toBe(largest);
    expect(round(end * (1 - 2 ** -53))).toBe(largest);
    expect(round(end)).toBe(Infinity);
    expect(round(-end)).toBe(-Infinity);
    expect(round(Number.MAX_VALUE)).toBe(Infinity);
  });

  test('rounds half of its smallest number to 0, with the sign kept, and more than half up', () => {
    expect(round(smallest / 2)).toBe(0);
    expect(round(-smallest / 2)).toBe(-0);
    expect(round(Number.MIN_VALUE)).toBe(0);
    expect(round((smallest / 2) * (1 + 2 ** -52))).toBe(smallest);
    expect(round(1.5 * smallest)).toBe(2 * smallest);
  });

  test('takes ties to the even neighbour', () => {
    const step = 2 ** (1 - precision);
    expect(round(1 + step / 2)).toBe(1);
    expect(round(1 + 1.5 * step)).toBe(1 + 2 * step);
  });

  test('leaves −0, the infinities and NaN as they are', () => {
    for (const x of [0, -0, Infinity, -Infinity, NaN]) expect(round(x)).toBe(x);
  });

  test('leaves its own numbers alone, and never turns two round', () => {
    fc.assert(
      fc.property(anyBits, anyBits, (a, b) => {
        expect(round(round(a))).toBe(round(a));
        expect(round(-a)).toBe(-round(a));
        if (a < b) expect(round(a)).toBeLessThanOrEqual(round(b));
      }),
    );
  });
});

test('65520 is the first number too large for float16', () => {
  const float16 = roundTo('float16');
  expect([float16(65519.99), float16(65520)]).toEqual([65504, Infinity]);
});

test('float64 leaves every double as it is', () => {
  fc.assert(fc.property(anyBits, (x) => Object.is(roundTo('float64')(x), x)));
});

test('one operation on doubles, then rounded, is float32’s own operation', () => {
  // Truth: exact fractions, rounded once. A quotient a/b of integers is as near a tie as any.
  const float32 = roundTo('float32');
  const significand = fc.integer({ min: 2 ** 23, max: 2 ** 24 - 1 });
  fc.assert(
    fc.property(significand, significand, fc.integer({ min: -160, max: 160 }), (a, b, power) => {
      const scale = 2 ** power;
      const exact = (BigInt(a) * 2n ** 90n) / BigInt(b);
      // 90 bits of the quotient and a last bit for what is beyond them: rounded to odd, then once.
      const sticky = (BigInt(a) * 2n ** 90n) % BigInt(b) === 0n ? exact : exact | 1n;
      const once = nearestSingle(sticky, power - 90);
      if (once === undefined) return;
      expect(float32(float32(a * scale) / b)).toBe(once);
    }),
    { numRuns: 2000 },
  );
});

/** n·2^power rounded to float32 by integers alone; undefined where a·2^power is no float32. */
function nearestSingle(n: bigint, power: number): number | undefined {
  if (power + 90 + 23 > 126 || power + 90 < -149) return undefined;
  const exponent = n.toString(2).length - 1 + power;
  const dropped = BigInt(Math.max(exponent, -126) - 23 - power);
  const half = 1n << (dropped - 1n);
  const [quotient, rest] = [n >> dropped, n & ((1n << dropped) - 1n)];
  const up = rest > half || (rest === half && quotient % 2n === 1n);
  return Number(quotient + (up ? 1n : 0n)) * 2 ** (Number(dropped) + power);
}

test('an unknown format is refused with the list of those there are', () => {
  expect(() => roundTo('float8' as FloatFormat)).toThrow(
    /roundTo: the format is float8. Choose one of float64, float32, float16, bfloat16./,
  );
  expect(() => roundTo('toString' as FloatFormat)).toThrow(RangeError);
});

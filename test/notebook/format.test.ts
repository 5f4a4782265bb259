import { describe, expect, it } from 'vitest';
import { formatNumber, formatProse, formatShort } from '../../src/notebook/format.ts';

describe('formatNumber', () => {
  it.each([
    [0.1 + 0.2, undefined, '0.30000000000000004'],
    [-0, undefined, '-0'],
    [-0, 3, '-0'],
    [Number.NaN, 3, 'NaN'],
    [Number.NEGATIVE_INFINITY, 3, '-Infinity'],
    [0.123456789, 6, '0.123457'],
    [2, 6, '2'],
    [4.248354255291589e-18, 6, '4.24835e-18'],
  ])('writes %d to %s digits as code would: %s', (x, digits, text) => {
    expect(formatNumber(x, digits)).toBe(text);
  });
});

describe('formatShort', () => {
  it.each([
    [0.1 + 0.2, '0.3'],
    [0.7138657579886247, '0.7139'],
    [-1234.56, '-1235'],
    [12345.678, '12346'],
    [123456, '123456'],
    [1234567.8, '1.235e+6'],
    [120000000, '120000000'],
    [123456789, '1.235e+8'],
    [1000000.4, '1e+6'],
    [5.698571234e-16, '5.699e-16'],
    [1e-9, '1e-9'],
    [-0, '0'],
    [Number.NaN, 'NaN'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
    [1.7976931348623157e308, '1.798e+308'],
  ])('writes %d as code would, in four digits: %s', (x, text) => {
    expect(formatShort(x)).toBe(text);
  });
});

describe('formatProse', () => {
  it.each([
    [0.71386575, 4, '0.7139'],
    [0.5, 3, '0.500'],
    [709.782712893, 5, '709.78'],
    [-745.1332, 5, '−745.13'],
    [16.118095650958, 5, '16.118'],
    [3, 4, '3'],
    [1000, 2, '1000'],
    [0, 4, '0'],
    [-0, 4, '−0'],
    [4.248354255291589e-18, 3, '4.25 × 10⁻¹⁸'],
    [1.7976931348623157e308, 4, '1.798 × 10³⁰⁸'],
    [-9.999999505838704e-8, 3, '−1.00 × 10⁻⁷'],
    [0.00099, 2, '0.00099'],
    [999999.6, 3, '1.00 × 10⁶'],
    [Number.NaN, 4, 'NaN'],
    [Number.POSITIVE_INFINITY, 4, '∞'],
    [Number.NEGATIVE_INFINITY, 4, '−∞'],
  ])('prints %d with %i digits as %s', (x, digits, text) => {
    expect(formatProse(x, digits)).toBe(text);
  });
});

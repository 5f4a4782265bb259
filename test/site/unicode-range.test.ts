import { expect, test } from 'vitest';
import { unicodeRange } from '../../src/site/unicode-range.ts';

test('characters are written as a sheet says them, those beyond 16 bits, too', () => {
  expect(unicodeRange('é→')).toBe('U+e9,U+2192');
  expect(unicodeRange('𝔸')).toBe('U+1d538');
  expect(unicodeRange('')).toBe('');
});

import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/notebook/limits.ts';
import { inspect } from '../../../src/notebook/run/console.ts';

const cyclic: Record<string, unknown> = { a: 1 };
cyclic.self = cyclic;
const hostile = new Proxy(
  {},
  {
    ownKeys() {
      throw new Error('keep out');
    },
  },
);

describe('a value in the log', () => {
  it.each([
    ['words', 'words'],
    [-0, '-0'],
    [1n, '1n'],
    [undefined, 'undefined'],
    [[1, 'a', [2]], '[1, "a", [2]]'],
    [Float64Array.of(0.5, Number.NaN), '[0.5, NaN]'],
    [{ a: 1, b: { c: 'd' } }, '{ a: 1, b: { c: "d" } }'],
    [new RangeError('no'), 'RangeError: no'],
    [Math.max, '(function max)'],
    [Promise.resolve(), '(Promise)'],
    [cyclic, '{ a: 1, self: { a: 1, self: { a: 1, self: … } } }'],
    [hostile, '(cannot be read)'],
  ])('is one line: %#', (value, line) => {
    expect(inspect(value)).toBe(line);
  });

  it('is short however large it is', () => {
    expect(inspect(new Float64Array(1e7))).toMatch(/… 9999980 more\]$/);
    expect(inspect('x'.repeat(5e7)).length).toBe(LIMITS.line);
  });
});

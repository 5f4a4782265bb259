import { describe, expect, it } from 'vitest';
import { createCheckApi } from '../../../src/notebook/api/check-api.ts';

const { check, givesNaN, gradientOf, holds, near } = createCheckApi();

const twice = (x: number) => 2 * x;
const both = (x: number[]) => x.map(twice);
const failed = (body: () => void) => {
  const { name, passed, ...why } = check('doubles', body);
  expect([name, passed]).toEqual(['doubles', false]);
  return why;
};

describe('a check', () => {
  it('passes when its assertions hold', () => {
    const verdict = check('doubles', () => {
      near(twice, [2], 4);
      near(both, [[1, 2]], new Float64Array([2, 4]));
      near(twice, [Infinity], Infinity);
    });
    expect(verdict).toEqual({ name: 'doubles', passed: true, call: '', expected: '', actual: '' });
  });

  it('says with which input it failed, what was expected and what the answer gave', () => {
    const why = failed(() => near(twice, [2], 5));
    expect(why).toEqual({ call: 'twice(2)', expected: '5', actual: '4' });
  });

  it('shows as many digits as it takes to tell the two apart, and all of the input', () => {
    const third = () => 1 / 3;
    const why = failed(() => near(third, [], 0.33333333));
    expect(why).toEqual({ call: 'third', expected: '0.33333333', actual: '0.3333333333' });
    expect(failed(() => near(twice, [0.1 + 0.2], 1)).call).toBe('twice(0.30000000000000004)');
  });

  it('shows a short list whole, and of a long one the element that differs', () => {
    expect(failed(() => near(both, [[1, 2]], [2, 5]))).toEqual({
      call: 'both([1, 2])',
      expected: '[2, 5]',
      actual: '[2, 4]',
    });
    const long = Array.from({ length: 10 }, (_, i) => i);
    const wrong = long.map((x) => (x === 7 ? -1 : 2 * x));
    expect(failed(() => near(both, [long], wrong))).toEqual({
      call: 'both([0, 1, 2, 3, 4, 5, … 4 more])',
      expected: '-1 at [7]',
      actual: '14 at [7]',
    });
  });

  it('tells what the answer throws, and lets the next check run', () => {
    const broken = (): number => {
      throw new RangeError('no');
    };
    const why = failed(() => near(broken, [], 1));
    expect(why).toEqual({ call: 'broken', expected: '1', actual: 'RangeError: no' });
  });

  it('shows the input as it was before the answer changed it', () => {
    const spoil = (x: number[]) => x.fill(0);
    expect(failed(() => near(spoil, [[1, 2]], [1, 2])).call).toBe('spoil([1, 2])');
  });

  it('does not pass without a claim', () => {
    expect(failed(() => undefined).expected).toBe('an assertion in this check');
  });

  it.each([
    ['nothing', undefined, 'undefined'],
    ['a text', 'four', '"four"'],
    ['a Promise', Promise.resolve(4), 'a Promise'],
    ['an object', { p: 4 }, 'an object'],
    ['a list of another length', [4, 4], '[4, 4]'],
    ['negative infinity', -Infinity, '-Infinity'],
  ])('fails for an answer that is %s', (_, given, actual) => {
    expect(failed(() => near(() => given, [], 4)).actual).toBe(actual);
    expect(failed(() => near(() => given, [], [4])).actual).toBe(actual);
  });
});

describe('near', () => {
  it('takes an absolute and a relative tolerance', () => {
    const is = (actual: number, expected: number, tolerance = {}) =>
      check('', () => near(() => actual, [], expected, tolerance)).passed;
    expect(is(1 + 1e-10, 1)).toBe(true);
    expect(is(1 + 1e-8, 1)).toBe(false);
    expect(is(1e-13, 0)).toBe(true);
    expect(is(1.1e-18, 1e-18, { absolute: 0 })).toBe(false);
    expect(is(1.1, 1, { absolute: 0.2 })).toBe(true);
    expect(is(1e308, Infinity)).toBe(false);
    expect(is(Infinity, 1e308, { relative: 10 })).toBe(false);
  });
});

describe('a NaN', () => {
  const broken = () => [1, Number.NaN];

  it('never passes: not as a number, not in a list, not for a test that it slips through', () => {
    expect(failed(() => near(() => Number.NaN, [], 1)).actual).toBe('NaN');
    expect(failed(() => near(broken, [], [1, 1])).actual).toBe('[1, NaN]');
    const slips = (p: number[]) => !p.some((x) => x < 0);
    expect(failed(() => holds(broken, [], 'nothing below 0', slips))).toEqual({
      call: 'broken',
      expected: 'nothing below 0',
      actual: '[1, NaN]',
    });
    const record = () => ({ loss: 1, gradient: [Number.NaN] });
    expect(failed(() => holds(record, [], 'a loss', ({ loss }) => loss === 1)).actual).toBe(
      'an object',
    );
  });

  it('is expected by the claim that asks for one, and by no other', () => {
    expect(check('', () => givesNaN(broken, [])).passed).toBe(true);
    expect(failed(() => givesNaN(twice, [1]))).toEqual({
      call: 'twice(1)',
      expected: 'a NaN',
      actual: '2',
    });
    expect(failed(() => near(broken, [], [1, Number.NaN])).actual).toContain('Use givesNaN');
  });
});

describe('gradientOf', () => {
  const f = ([a, b]: number[]) => a * a * b + Math.exp(b);
  const right = ([a, b]: number[]) => [2 * a * b, a * a + Math.exp(b)];
  const wrong = ([a, b]: number[]) => [2 * a * b, a * a];

  it('holds for a gradient and not for what is none', () => {
    for (const x of [
      [3, -1],
      [-40, 0.5],
      [0, 0],
    ]) {
      expect(check('', () => gradientOf(f, right, x)).passed).toBe(true);
      expect(failed(() => gradientOf(f, wrong, x)).call).toBe(`wrong([${x.join(', ')}])`);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { createCheckApi } from '../../../src/notebook/api/check-api.ts';

const { check, givesNaN, gradientOf, holds, keepsInput, named, near } = createCheckApi();

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
      call: 'both([0, 1, 2, 3, 4, 5, 6, 7, … 2 more])',
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

  it('shows records with their names, but not without end', () => {
    const part = { z: [[2, 1]], labels: [1], of: { mask: [] } };
    const why = failed(() => near(() => part, [part, {}], 1));
    expect(why.call).toBe('({ z: [[2, 1]], labels: [1], of: { mask: [] } }, {})');
    expect(why.actual).toBe('{ z: [[2, 1]], labels: [1], of: { mask: [] } }');
    const circle: { round?: unknown } = {};
    circle.round = [circle];
    expect(failed(() => near(() => circle, [], 1)).actual).toBe('{ round: [{ round: […] }] }');
    const wide = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`k${i}`, i]));
    expect(failed(() => near(() => wide, [], 1)).actual).toContain('k7: 7, … 2 more }');
  });

  it('shows the input as it was before the answer changed it, and keeps it for the next', () => {
    const spoil = (x: number[]) => x.fill(0);
    const input = [1, 2];
    expect(failed(() => near(spoil, [input], [1, 2])).call).toBe('spoil([1, 2])');
    expect(input).toEqual([1, 2]);
    const deep = { rows: [input, new Float64Array([3])] };
    const spoilRows = ({ rows }: typeof deep) => rows.map((row) => row.fill(0)).length;
    expect(check('', () => near(spoilRows, [deep], 2)).passed).toBe(true);
    expect(deep.rows.map((row) => [...row])).toEqual([[1, 2], [3]]);
  });

  it('shows a call under the name that it was given', () => {
    const sum = named('the sum of both', (x: number[]) => both(x)[0] + both(x)[1]);
    expect(failed(() => near(sum, [[1, 2]], 5)).call).toBe('the sum of both([1, 2])');
  });

  it('does not pass without a claim', () => {
    expect(failed(() => undefined).expected).toBe('an assertion in this check');
  });

  it.each([
    ['nothing', undefined, 'undefined'],
    ['a text', 'four', '"four"'],
    ['a Promise', Promise.resolve(4), 'a Promise'],
    ['a record', { p: 4 }, '{ p: 4 }'],
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
      '{ loss: 1, gradient: [NaN] }',
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

describe('holds', () => {
  it('shows call and answer when its test cannot read the answer', () => {
    const text = () => 'four' as unknown as number[];
    const why = failed(() => holds(text, [2], 'a list', (list) => list.every(Number.isFinite)));
    expect(why.call).toBe('text(2)');
    expect(why.expected).toBe('a list');
    expect(why.actual).toMatch(/^"four" \(TypeError: /);
  });
});

describe('keepsInput', () => {
  it('holds for an answer that leaves its input alone', () => {
    expect(check('', () => keepsInput(both, [[1, 2]])).passed).toBe(true);
    expect(check('', () => keepsInput(({ x }) => both(x), [{ x: [1, 2] }])).passed).toBe(true);
  });

  it('says to what the input was changed', () => {
    const sorted = (x: number[]) => x.sort();
    expect(failed(() => keepsInput(sorted, [[3, 1, 2]]))).toEqual({
      call: 'sorted([3, 1, 2])',
      expected: 'its input left as it was',
      actual: 'an input changed to [1, 2, 3]',
    });
    const longer = ({ x }: { x: number[] }) => x.push(1);
    expect(failed(() => keepsInput(longer, [{ x: [] }])).actual).toContain('{ x: [1] }');
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
      expect(check('', () => gradientOf(f, right, [x])).passed).toBe(true);
      expect(failed(() => gradientOf(f, wrong, [x])).call).toBe(`wrong([${x.join(', ')}])`);
    }
  });

  it('is taken in the argument that is named, with the others as they are', () => {
    const scaled = (c: number, [x, y]: number[]) => c * x * y;
    const gradient = (c: number, [x, y]: number[]) => [c * y, c * x];
    const turned = (c: number, [x, y]: number[]) => [c * x, c * y];
    expect(check('', () => gradientOf(scaled, gradient, [3, [1, 2]], { by: 1 })).passed).toBe(true);
    const why = failed(() => gradientOf(scaled, turned, [3, [1, 2]], { by: 1 }));
    expect(why).toEqual({ call: 'turned(3, [1, 2])', expected: '[6, 3]', actual: '[3, 6]' });
  });

  it('takes a tolerance', () => {
    const rough = ([a, b]: number[]) => right([a, b]).map((slope) => slope + 0.001);
    expect(failed(() => gradientOf(f, rough, [[1, 1]])).call).toBe('rough([1, 1])');
    const isNear = () => gradientOf(f, rough, [[1, 1]], { absolute: 0.01 });
    expect(check('', isNear).passed).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/notebook/limits.ts';
import { describeOutput } from '../../../src/notebook/run/outputs.ts';

const shown = (value: unknown) => describeOutput('t/a', 'x', value);

describe('an export', () => {
  it.each([
    ['a number', -0, { kind: 'number', value: -0 }],
    ['NaN', Number.NaN, { kind: 'number', value: Number.NaN }],
    ['a text', 'words', { kind: 'text', text: 'words', length: 5 }],
    ['a boolean', true, { kind: 'text', text: 'true' }],
    ['nothing', undefined, { kind: 'text', text: 'undefined' }],
    ['null', null, { kind: 'text', text: 'null' }],
    ['a BigInt', 12n, { kind: 'text', text: '12n' }],
    ['a symbol', Symbol('s'), { kind: 'text', text: 'Symbol(s)' }],
    ['an array of numbers', [1, 2], { kind: 'vector', values: [1, 2], length: 2 }],
    ['a typed array', Float32Array.of(0.5), { kind: 'vector', values: [0.5], length: 1 }],
    ['a typed array of length 0', new Float64Array(0), { kind: 'vector', values: [], length: 0 }],
    ['an empty array', [], { kind: 'vector', values: [], length: 0 }],
  ])('that is %s is shown as such', (_, value, output) => {
    expect(shown(value)).toMatchObject(output);
  });

  it('that is a function is not shown', () => {
    expect(shown(() => 1)).toBeUndefined();
  });

  it('that is an array of rows is a table', () => {
    expect(shown([[1, 2], [3]])).toEqual({
      name: 'x',
      kind: 'table',
      columns: [
        { label: '0', values: [1, 3] },
        { label: '1', values: [2, ''] },
      ],
      rows: 2,
    });
  });

  it('that is a matrix of the core is a table', () => {
    const matrix = { data: Float64Array.of(1, 2, 3, 4, 5, 6), rows: 2, columns: 3 };
    expect(shown(matrix)).toMatchObject({
      kind: 'table',
      columns: [{ values: [1, 4] }, { values: [2, 5] }, { values: [3, 6] }],
    });
  });

  it('that is an array of records is a table with their keys', () => {
    expect(shown([{ a: 1, b: 'one' }, { a: 2 }])).toMatchObject({
      columns: [
        { label: 'a', values: [1, 2] },
        { label: 'b', values: ['one', ''] },
      ],
    });
  });

  it('that is an object is a table of names and values', () => {
    expect(shown({ loss: 0.5, gradient: Float64Array.of(1, -1) })).toMatchObject({
      columns: [
        { label: 'name', values: ['loss', 'gradient'] },
        { label: 'value', values: [0.5, '[1, -1]'] },
      ],
    });
  });

  it('that is an array of anything else is a column', () => {
    expect(shown(['a', 1, null])).toMatchObject({
      columns: [{ label: 'x', values: ['a', 1, 'null'] }],
    });
  });

  it('that is cyclic ends', () => {
    const cyclic: Record<string, unknown> = { a: 1 };
    cyclic.self = cyclic;
    expect(shown(cyclic)).toMatchObject({ columns: [{}, { values: [1, '(object)'] }] });
  });

  it('that is a Promise is refused with the remedy', () => {
    expect(shown(Promise.resolve(1))).toMatchObject({
      kind: 'error',
      message: expect.stringContaining('export const x = await'),
    });
  });

  it('that throws when it is read is refused', () => {
    const hostile = new Proxy(
      {},
      {
        ownKeys() {
          throw new Error('keep out');
        },
      },
    );
    expect(shown(hostile)).toMatchObject({
      kind: 'error',
      message: '"x" cannot be read: keep out.',
    });
  });

  it('of ten million numbers is cut, and counted', () => {
    const output = shown(new Float64Array(1e7));
    expect(output).toMatchObject({ kind: 'vector', length: 1e7 });
    expect(output?.kind === 'vector' && output.values.length).toBe(LIMITS.vector);
  });

  it('of a long text is cut, and counted', () => {
    const output = shown('é'.repeat(50_000));
    expect(output).toMatchObject({ kind: 'text', length: 50_000 });
    expect(output?.kind === 'text' && output.text.length).toBe(LIMITS.text);
  });

  it('of many rows and columns is cut, and counted', () => {
    const wide = Array.from({ length: 1000 }, () => new Float64Array(1000));
    const output = shown(wide);
    expect(output).toMatchObject({ kind: 'table', rows: 1000 });
    if (output?.kind !== 'table') throw new Error('no table');
    expect(output.columns.length).toBe(LIMITS.columns);
    expect(output.columns[0].values.length).toBe(LIMITS.rows);
  });
});

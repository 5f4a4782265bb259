import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readOptions,
  saidOnce,
  writeInputs,
} from '../../../../src/notebook/browser/embed/options.ts';

const problemsOf = (search: string, kind: Parameters<typeof readOptions>[1] = 'cell') =>
  readOptions(search, kind).problems;

describe('the address of an embedded page', () => {
  it('may ask for nothing', () => {
    expect(readOptions('', 'cell')).toEqual({ inputs: [], problems: [] });
  });

  it('may ask for a theme and a view', () => {
    expect(problemsOf('?theme=dark&view=output')).toEqual([]);
  });

  it.each([
    ['?inputs=b:2', [['b', '2']]],
    [
      '?inputs=b:-2.5,learning rate:1e-3',
      [
        ['b', '-2.5'],
        ['learning rate', '1e-3'],
      ],
    ],
    [
      '?inputs=learning+rate%3A2%2Cform%3Anaive',
      [
        ['learning rate', '2'],
        ['form', 'naive'],
      ],
    ],
    ['?inputs=a%252Cb:c%253Ad', [['a,b', 'c:d']]],
    ['?inputs=share:50%', [['share', '50%']]],
    ['?inputs=name:', [['name', '']]],
  ])('gives inputs their values: %s', (search, inputs) => {
    expect(readOptions(search, 'cell')).toEqual({ inputs, problems: [] });
  });

  it.each([
    ['?them=dark', 'A cell has no option "them". Did you mean "theme"?'],
    ['?colour=red', 'A cell has no option "colour". It has theme, view and inputs.'],
    ['?__proto__=1', 'A cell has no option "__proto__". It has theme, view and inputs.'],
    ['?theme=drak', 'The option "theme" cannot be "drak". Did you mean "dark"?'],
    ['?view=', 'The option "view" cannot be "". It is both, output or code.'],
    ['?inputs=b', '"b" does not say an input: write inputs=name:value.'],
    ['?inputs=', '"" does not say an input: write inputs=name:value.'],
    ['?inputs=:2', '":2" does not say an input: write inputs=name:value.'],
    [
      '?theme=dark&theme=light',
      'The option "theme" is there more than once. Only the first one counts.',
    ],
    [
      '?inputs=b:1&inputs=c:2',
      'The option "inputs" is there more than once. Only the first one counts.',
    ],
    ['?inputs=b:1,b:2', 'The input "b" is there more than once. Only the first one counts.'],
    ['?inputs=b:1:2', '"b:1:2" does not say an input: write inputs=name:value.'],
  ])('that says %s gets a sentence', (search, sentence) => {
    expect(problemsOf(search)).toEqual([sentence]);
  });

  it('goes on after what is wrong', () => {
    const { inputs, problems } = readOptions('?x=1&inputs=b,c:3&y=2', 'cell');
    expect(inputs).toEqual([['c', '3']]);
    expect(problems).toHaveLength(3);
  });

  it.each([
    ['exercise', 'An exercise has no option "view". It has theme.'],
    ['file', 'A file has no option "view". It has theme.'],
  ] as const)('has a theme only for a part that is an %s', (kind, sentence) => {
    expect(problemsOf('?theme=dark&view=code', kind)).toEqual([sentence]);
  });

  it('is repeated in a sentence up to 60 characters', () => {
    expect(problemsOf(`?${'x'.repeat(5000)}=1`)[0]).toContain(`"${'x'.repeat(60)}…"`);
  });
});

it('inputs that are written into an address come back as they were', () => {
  const name = fc.string({ minLength: 1 }).filter((text) => text.isWellFormed());
  fc.assert(
    fc.property(fc.dictionary(name, name), (inputs) => {
      fc.pre(Object.keys(inputs).length > 0);
      const search = `?${new URLSearchParams({ inputs: writeInputs(inputs) })}`;
      expect(readOptions(search, 'cell')).toEqual({
        inputs: Object.entries(inputs),
        problems: [],
      });
    }),
  );
});

describe('the sentences about an address', () => {
  it('are each said once', () => {
    expect(saidOnce(['One.', 'Two.', 'One.'])).toBe('One. Two.');
  });

  it('are counted where there are many', () => {
    const many = Array.from({ length: 3000 }, (_, i) => `${i}.`);
    expect(saidOnce(many)).toBe('0. 1. 2. There are 2997 more mistakes in this address.');
    expect(saidOnce(many.slice(0, 4))).toBe('0. 1. 2. 3.');
    expect(saidOnce([])).toBe('');
  });
});

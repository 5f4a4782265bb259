/**
 * What the twins of snippets print is what the snippets give. Every number that a twin prints occurs
 * among the numbers that its snippet exports (not those of its figures), to the digits that are
 * printed, but at most four: single precision and double agree so far.
 */
import { describe, expect, test } from 'vitest';
import { book } from '../../src/book/book.ts';
import { listTwins, twinsOf, validateTwins } from '../../src/notebook/node/twins.ts';
import type { Output } from '../../src/notebook/protocol.ts';
import { opened } from '../support/book.ts';

const NUMBER = /(?<![\w.])[-+]?(?:\d+\.?\d*(?:e[-+]?\d+)?|\binf\b|\bnan\b)(?![\w])/gi;

/** The numbers in a text, each with half a unit of its last digit or of its fourth. */
function printed(text: string): { text: string; value: number; tolerance: number }[] {
  return [...text.replaceAll('−', '-').matchAll(NUMBER)].map(([word]) => {
    const value = Number(word.replace(/inf/i, 'Infinity').replace(/nan/i, 'NaN'));
    if (!Number.isFinite(value)) return { text: word, value, tolerance: 0 };
    const [mantissa, exponent = '0'] = word.toLowerCase().split('e');
    const decimals = mantissa.includes('.') ? mantissa.split('.')[1].length : 0;
    const unit = 10 ** (Number(exponent) - decimals);
    const isWhole = decimals === 0 && exponent === '0';
    const fourth = value === 0 ? 0 : 10 ** (Math.floor(Math.log10(Math.abs(value))) - 3);
    // A whole number is meant to be whole, unless it is written "4." for a number that was.
    const tolerance = isWhole && !word.endsWith('.') ? 0 : 0.5 * Math.max(unit, fourth);
    return { text: word, value, tolerance: tolerance * 1.001 };
  });
}

/** Whether one of these numbers is the printed one. */
const isAmong = (exported: number[], { value, tolerance }: { value: number; tolerance: number }) =>
  exported.some((one) => Object.is(one, value) || Math.abs(one - value) <= tolerance);

function numbersOf(output: Output): number[] {
  switch (output.kind) {
    case 'number':
      return [output.value];
    case 'vector':
      return output.values;
    case 'table':
      return output.columns.flatMap(({ values }) => values.flatMap(numbersIn));
    case 'text':
      return numbersIn(output.text);
    default:
      return [];
  }
}

const numbersIn = (value: number | string): number[] =>
  typeof value === 'number' ? [value] : printed(value).map(({ value }) => value);

/** The numbers that a twin prints and its snippet does not give. */
async function strangers(snippet: string, output: string): Promise<string[]> {
  const { outputs } = await opened.runForBook(snippet);
  const exported = outputs.flatMap(numbersOf);
  return printed(output)
    .filter((number) => !isAmong(exported, number))
    .map(({ text }) => text);
}

describe('the numbers of a text', () => {
  const of = (text: string) => printed(text).map(({ text, value }) => [text, value]);

  test('are those that stand by themselves, in the ways of several libraries', () => {
    expect(of('tensor([0.0900, -2.4e-05, inf])')).toEqual([
      ['0.0900', 0.09],
      ['-2.4e-05', -2.4e-5],
      ['inf', Number.POSITIVE_INFINITY],
    ]);
    expect(of('[nan 1. 23]')).toEqual([
      ['nan', Number.NaN],
      ['1.', 1],
      ['23', 23],
    ]);
    expect(of('p1 float32 torch.float64 information')).toEqual([]);
  });

  test('agree to the digits that are printed, and no further than to four', () => {
    const agrees = (text: string, exported: number) => isAmong([exported], printed(text)[0]);
    expect(agrees('0.0900', 0.09003057317038046)).toBe(true);
    expect(agrees('0.0901', 0.09003057317038046)).toBe(false);
    expect(agrees('1.3490122167', 1.34904)).toBe(true);
    expect(agrees('1.3490122167', 1.3497)).toBe(false);
    expect(agrees('nan', Number.NaN)).toBe(true);
    expect(agrees('inf', Number.MAX_VALUE)).toBe(false);
    expect(agrees('3', 3.01)).toBe(false);
  });
});

describe('the twins of snippets', () => {
  const twins = listTwins(book).map(({ file, snippet }) => ({ file, snippet }));

  test('are there, and each is what was run', () => {
    expect(twins.length).toBeGreaterThan(3);
    expect(validateTwins(book)).toEqual([]);
  });

  test.each(twins)(
    '$file prints numbers, and only those of its cell',
    async ({ file, snippet }) => {
      const twin = twinsOf(book, snippet).find((one) => one.file === file);
      const output = twin?.output ?? '';
      expect(printed(output), 'a twin prints a number').not.toEqual([]);
      expect(await strangers(snippet, output)).toEqual([]);
    },
  );

  test('are told apart from what is wrong', async () => {
    const [shown] = twinsOf(book, 'softmax/shifted');
    expect(await strangers('softmax/shifted', shown.output.replace('0.2447', '0.2457'))).toEqual([
      '0.2457',
    ]);
  });
});

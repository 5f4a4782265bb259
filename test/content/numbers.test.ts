/**
 * No number of three or more significant digits is typed into prose: it is a `<Value>`, stands in a formula,
 * or is listed here with where it comes from. Notes count as prose; lists of sources do not.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { proseOfMarkdown } from './prose.ts';

/** By page, each number that may be typed, and why. */
const EXCEPTIONS: Record<string, Record<string, string>> = {
  'before-you-start.mdx': {
    '257': 'an input of before-you-start/floats',
    '258': 'the next number with eight bits, which before-you-start.test.ts computes',
  },
  '07-squared-error.mdx': {
    '784': 'the pixels of a picture of 28 by 28, an example',
    '392': '784 / 2, worked out in the sentence',
  },
  '11-when-floats-break.mdx': {
    '257': 'an input of floats/rounding',
    '256': 'two to the 8, the bits of bfloat16: IEEE 754',
    '65504': 'the largest number of binary16: IEEE 754-2019',
    '65520': 'half a step above it, an input of floats/rounding',
  },
  '08-my-loss-is-stuck-at.mdx': {
    '999': 'shares of 999 to 1, an input of diagnosis/constants',
    '128': 'a size of a batch, an example',
    '73.7': 'a number to type, which diagnosis/constants.test.ts types too',
    '3.32': 'a number to type, which diagnosis/constants.test.ts types too',
    '10.8125': 'a number to type, which diagnosis/constants.test.ts types too',
  },
  'errata.mdx': {
    '1001': 'an input of softmax/shifted',
    '1002': 'an input of softmax/shifted',
  },
  'further-reading.mdx': { '102': 'the volume of a journal' },
};

const blank = (text: string) => text.replace(/[^\n]/g, ' ');

/** Names with a number in them: years, versions after a library's name, and what is spoken of a formula. */
function withoutNames(text: string): string {
  return text
    .replace(/^## Sources$[\s\S]*/m, blank)
    .replace(/\bwords="[^"]*"/g, blank)
    .replace(/(?<![\d.,])(?:18|19|20)\d\d(?![\d.,]\d)/g, blank)
    .replace(
      /\b(?:NumPy|SciPy|PyTorch|TensorFlow|Keras|JAX|optax|scikit-learn|version|versions|until|since|before|and|to|in|from|the)\s+\d+\.\d+\b/g,
      blank,
    );
}

/** The numbers of a text with three or more significant digits, each with its line. */
function typedNumbers(text: string): { number: string; line: number }[] {
  const prose = proseOfMarkdown(withoutNames(text));
  return prose.split('\n').flatMap((words, index) =>
    [...words.matchAll(/(?<![\p{L}\d_#.,])[\d]+(?:,\d{3})*(?:\.\d+)?(?![\p{L}\d])/gu)]
      .map(([number]) => number)
      .filter((number) => significantDigits(number) >= 3)
      .map((number) => ({ number, line: index + 1 })),
  );
}

function significantDigits(number: string): number {
  const digits = number.replace(/,/g, '');
  const trimmed = digits.includes('.') ? digits.replace('.', '') : digits.replace(/0+$/, '');
  return trimmed.replace(/^0+/, '').length;
}

const pages = readdirSync('content');

test.each(pages)('%s types no number that a snippet could give', (name) => {
  const allowed = EXCEPTIONS[name] ?? {};
  const found = typedNumbers(readFileSync(`content/${name}`, 'utf8'));
  const typed = found
    .filter(({ number }) => !(number in allowed))
    .map(({ number, line }) => `content/${name}:${line}: ${number}`);
  expect(typed).toEqual([]);
  const unused = Object.keys(allowed).filter((key) => !found.some(({ number }) => number === key));
  expect(unused, 'exceptions that no page needs any more').toEqual([]);
});

describe('a typed number', () => {
  const numbers = (text: string) => typedNumbers(text).map(({ number }) => number);

  test('is one with three significant digits, wherever it stands', () => {
    expect(numbers('0.313 of 1,234 and 65504, −2.41, 10.0')).toEqual([
      '0.313',
      '1,234',
      '65504',
      '2.41',
      '10.0',
    ]);
    expect(numbers('<Note>\nIt is 15.94.\n</Note>')).toEqual(['15.94']);
    expect(numbers(`<Predict choices={['1.5', '1.234']} right="1.5">`)).toEqual(['1.234']);
  });

  test('is none with two, nor a year, a version, a formula, code or a <Value>', () => {
    expect(numbers('0.5 of 1000, 0.05, 17 % in 1986, SciPy 1.15, float32, 2 or 800')).toEqual([]);
    expect(numbers('$0.313$ and `0.313`, <Value of="a/b" name="c" digits={123} />')).toEqual([]);
  });

  test('is not looked for among the sources', () => {
    expect(numbers('1.234\n\n## Sources\n\n- Volume 123, 456–789.')).toEqual(['1.234']);
  });
});

import { describe, expect, it } from 'vitest';
import { INVISIBLE, invisibleSentence } from '../../../../src/notebook/browser/code/invisible.ts';

const isMarked = (codePoint: number) =>
  String.fromCodePoint(codePoint).match(INVISIBLE)?.length === 1;

/** The numbers from `first` to `last`. */
const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

describe('invisible characters', () => {
  it.each([
    ['that turn text around', [...range(0x202a, 0x202e), ...range(0x2066, 0x2069), 0x61c]],
    ['without a width', [...range(0x200b, 0x200f), 0x2060, 0xfeff, 0xad]],
    ['that are controls', [...range(0, 8), 0xb, 0xc, ...range(0xe, 0x1f), ...range(0x7f, 0x9f)]],
    ['that are letters to JavaScript', [0x115f, 0x1160, 0x3164, 0xffa0, 0x34f]],
    ['that break lines to JavaScript', [0x2028, 0x2029]],
    ['that hide a text', [...range(0xe0000, 0xe007f), 0xfe0e, 0xfe0f, 0xe0100]],
  ])('%s are marked', (_, codePoints) => {
    expect(codePoints.filter((one) => !isMarked(one))).toEqual([]);
  });

  it('are not those that code is written in', () => {
    const text = `\t\n\r${String.fromCharCode(...range(0x20, 0x7e))} é“”−×²αשלוםعربي漢字😀\u00a0\u0301`;
    expect(text.match(INVISIBLE)).toBeNull();
  });

  it('are counted in a sentence, in which no character counts twice', () => {
    expect(invisibleSentence('plain')).toBe('');
    expect(invisibleSentence('a\u202eb')).toBe(
      'This text has 1 invisible character, marked in the code.',
    );
    expect(invisibleSentence('\u200b\u200b\u{e0001}')).toBe(
      'This text has 3 invisible characters, marked in the code.',
    );
  });
});

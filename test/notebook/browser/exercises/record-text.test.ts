/** A record of exercises as a text. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Done } from '../../../../src/notebook/browser/exercises/done.ts';
import { shortHash } from '../../../../src/notebook/browser/exercises/keep-done.ts';
import {
  BrokenRecord,
  fillGaps,
  readRecord,
  recordText,
} from '../../../../src/notebook/browser/exercises/record-text.ts';

const FACTS = {
  title: 'The quadratic notebook',
  book: 'quadratic-notebook',
  build: '0123456789ab',
  exercises: ['quadratic/vieta', 'quadratic/stable'],
};
const VIETA: Done = { on: '2026-11-28', answer: '0123456789abcdef' };
const DONE = new Map<string, Done>([
  ['quadratic/stable', {}],
  ['quadratic/vieta', VIETA],
]);
const RECORD = recordText(DONE, FACTS);

const read = (text: string) => readRecord(text, FACTS.book);
/** A record with this data and a checksum that fits. */
const withData = (data: unknown) => {
  const json = JSON.stringify(data);
  return `record/1 ${json} ${shortHash(json)}`;
};

describe('the text of a record', () => {
  it('says to a person what is done, when, the hashes of the answers and the version of the book', () => {
    expect(RECORD.split('\n').slice(0, 6)).toEqual([
      'Record of exercises: The quadratic notebook',
      '2 of 2 exercises done. Version of the book: 0123456789ab.',
      '',
      '2026-11-28  quadratic/vieta   answer 0123456789abcdef',
      'no date     quadratic/stable  answer not noted',
      '',
    ]);
    expect(RECORD).toContain('This record proves nothing');
  });

  it('names the exercises of an earlier version last and does not count them', () => {
    const text = recordText(new Map([...DONE, ['quadratic/gone', VIETA]]), FACTS);
    expect(text).toContain('2 of 2 exercises done.');
    expect(text.indexOf('quadratic/gone')).toBeGreaterThan(text.indexOf('quadratic/stable'));
  });

  it('has the beginning of the SHA-256 of an answer, as other programs give it', () => {
    const text = 'export const √ = "é😀";\n';
    const sha = createHash('sha256').update(text).digest('hex');
    expect(shortHash(text)).toBe(sha.slice(0, 16));
  });
});

describe('a record that is brought in', () => {
  it('gives what was written into it', () => {
    expect(read(RECORD)).toEqual(DONE);
    expect(read(recordText(new Map([['a/b', {}]]), { ...FACTS, build: undefined })).size).toBe(1);
  });

  it('survives what mail does to it: broken and quoted lines, other spaces and quotation marks', () => {
    const wrapped = RECORD.replace(/(.{60})/g, '$1\r\n> ')
      .replaceAll('"', '”')
      .replaceAll(' ', '\u00a0');
    expect(read(`On Friday you wrote:\n> ${wrapped}\n-- \nAda`)).toEqual(DONE);
  });

  it.each([
    ['nothing', ' \n ', /^There is no text\. Paste a record/],
    ['another text', 'Dear Ada, here is my record.', /no record in it.*Copy the whole record/],
    ['the words without the data', RECORD.split('record/1')[0], /no record in it/],
    ['a record that is cut off', RECORD.slice(0, -30), /not complete: its end is missing/],
    ['a changed date', RECORD.replace('"2026-11-28"', '"2026-11-27"'), /checksum does not fit/],
    [
      'a later format',
      RECORD.replace('record/1', 'record/2'),
      /has the format 2.*reads the format 1/,
    ],
    [
      'another book',
      withData({ book: 'cubic', done: [] }),
      /another book, which is called “cubic”/,
    ],
    ['no list', withData({ book: FACTS.book, done: [3] }), /done\.0 is not as it should be/],
    [
      'no day',
      withData({ book: FACTS.book, done: [['a/b', { on: '2026-02-30' }]] }),
      /done\.0\.1\.on is/,
    ],
    [
      'no hash',
      withData({ book: FACTS.book, done: [['a/b', { answer: 'yes' }]] }),
      /done\.0\.1\.answer is/,
    ],
    ['no name', withData({ book: FACTS.book, done: [['__proto__', {}]] }), /done\.0\.0 is/],
    ['more than asked', withData({ mark: 'A', book: FACTS.book, done: [] }), /mark is not/],
  ])('is refused with what is wrong when it has %s', (_, text, message) => {
    expect(() => read(text)).toThrow(BrokenRecord);
    expect(() => read(text)).toThrow(message);
  });
});

describe('what is here and a record', () => {
  const later: Done = { on: '2026-12-01', answer: 'ffffffffffffffff' };

  it('are joined so that what is here wins', () => {
    expect(fillGaps(new Map([['a/b', later]]), new Map([['a/b', VIETA]])).size).toBe(0);
  });

  it('are joined so that the record fills gaps: an exercise, and what is known of one', () => {
    const here = new Map<string, Done>([['a/b', {}]]);
    const brought = new Map<string, Done>([
      ['a/b', VIETA],
      ['a/c', {}],
    ]);
    expect(fillGaps(here, brought)).toEqual(brought);
  });
});

describe('a text with more than one record', () => {
  const other = (done: unknown[]) => withData({ book: FACTS.book, done });

  it('brings in all of them, and what the first says wins', () => {
    const text = `${RECORD}\n${other([
      ['quadratic/vieta', { on: '2020-01-01' }],
      ['quadratic/extra', {}],
    ])}`;
    expect([...read(text)]).toEqual([...read(RECORD), ['quadratic/extra', {}]]);
  });

  it('brings in nothing if one of them is broken', () => {
    expect(() => read(`${RECORD}\nrecord/1 {"book":"x"`)).toThrow('its end is missing');
  });
});

describe('a record on its way', () => {
  it('may have its quotation marks written as HTML', () => {
    expect([...read(RECORD.replaceAll('"', '&quot;'))]).toEqual([...read(RECORD)]);
  });

  it('may not name its book at great length', () => {
    expect(() => read(withData({ book: 'x'.repeat(101), done: [] }))).toThrow('book is not as');
  });
});

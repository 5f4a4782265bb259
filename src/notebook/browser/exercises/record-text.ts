/**
 * A reader's record of exercises as a text: words for a person, and one line of data with a checksum, from
 * which it is read again. Mail programs may break lines, quote them and turn the quotation marks.
 */
import * as v from 'valibot';
import type { Done } from './done.ts';
import { shortHash } from './keep-done.ts';

/** What a record says besides what is done. */
export type RecordFacts = {
  /** The title of the book, for a person, and the name that keeps it apart from other books. */
  title: string;
  book: string;
  /** The build of the book; none while it is being written. */
  build?: string | undefined;
  /** The exercises of the book in order. */
  exercises: readonly string[];
};

/** A text from which no record can be read; the message says what is wrong with it and what to do. */
export class BrokenRecord extends Error {}

const BEGIN = 'record/1';
/** More exercises than any book has. */
const MOST = 1000;

const isDay = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};

const Name = v.pipe(v.string(), v.maxLength(200), v.regex(/^[\w.-]+(\/[\w.-]+)+$/));
const Entry = v.strictObject({
  on: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/), v.check(isDay))),
  answer: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))),
});
const Data = v.strictObject({
  book: v.pipe(v.string(), v.maxLength(100)),
  build: v.optional(v.string()),
  done: v.pipe(v.array(v.tuple([Name, Entry])), v.maxLength(MOST)),
});

/** What is done as a text to hand in. */
export function recordText(done: ReadonlyMap<string, Done>, facts: RecordFacts): string {
  const { title, book, build, exercises } = facts;
  const others = [...done.keys()].filter((name) => !exercises.includes(name)).sort();
  const names = [...exercises.filter((name) => done.has(name)), ...others];
  const width = Math.max(...names.map((name) => name.length));
  const lines = names.map((name) => {
    const { on = 'no date   ', answer } = done.get(name) as Done;
    return `${on}  ${name.padEnd(width)}  ${answer ? `answer ${answer}` : 'answer not noted'}`;
  });
  const entries = names.map((name) => {
    const { on, answer } = done.get(name) as Done;
    return [name, { on, answer }];
  });
  const data = JSON.stringify({ book, build, done: entries });
  const count = names.length - others.length;
  return [
    `Record of exercises: ${title}`,
    `${count} of ${exercises.length} exercises done. Version of the book: ${build ?? 'not built'}.`,
    '',
    ...lines,
    '',
    'This record proves nothing: it is a text, and anybody can write one. After the word "answer" come the first 16 digits of the SHA-256 of the answer’s text.',
    '',
    'The next line is for "Bring in a record" in another browser.',
    `${BEGIN} ${data} ${shortHash(data)}`,
    '',
  ].join('\n');
}

/**
 * What is done according to a record of the same book, or to several of them; what an earlier one says wins.
 *
 * @throws BrokenRecord when one of them cannot be read
 */
export function readRecord(text: string, book: string): Map<string, Done> {
  let all = new Map<string, Done>();
  for (const data of dataIn(text)) {
    if (data.book !== book) {
      throw new BrokenRecord(`This is a record of another book, which is called “${data.book}”.`);
    }
    const one = new Map(data.done.map(([name, done]) => [name, dropUndefined(done)]));
    all = new Map([...all, ...fillGaps(all, one)]);
  }
  return all;
}

function dataIn(text: string): v.InferOutput<typeof Data>[] {
  const packed = text
    .replace(/[\s>\u00ad\u200b-\u200d\u2060]/g, '')
    .replace(/[“”„«»]|&quot;/g, '"');
  const version = /record\/(\d+)\{/.exec(packed)?.[1];
  if (packed === '')
    throw new BrokenRecord('There is no text. Paste a record, or choose its file.');
  if (version === undefined) {
    throw new BrokenRecord(
      `This text has no record in it: the line that begins with “${BEGIN}” is missing. Copy the whole record.`,
    );
  }
  if (version !== '1') {
    throw new BrokenRecord(
      `This record has the format ${version}, and this page reads the format 1. Reload the page and try again.`,
    );
  }
  // (One expression for all would take the square of the length of a text that begins often and never ends.)
  const [, ...records] = packed.split(/record\/1(?=\{)/);
  return records.map(dataOf);
}

function dataOf(record: string): v.InferOutput<typeof Data> {
  const line = /^(\{.*?\]\})([0-9a-f]{16})/.exec(record);
  if (!line) {
    throw new BrokenRecord(
      'The record is not complete: its end is missing. Copy the whole record.',
    );
  }
  const [, json, checksum] = line;
  if (shortHash(json) !== checksum) {
    throw new BrokenRecord(
      'The record was changed or damaged on its way: its checksum does not fit. Copy it again where it was made.',
    );
  }
  return parse(json);
}

function parse(json: string): v.InferOutput<typeof Data> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new BrokenRecord('The record’s last line is not JSON. Copy it again where it was made.');
  }
  const { success, output, issues } = v.safeParse(Data, value);
  if (success) return output;
  const place = v.getDotPath(issues[0]) ?? 'the whole';
  throw new BrokenRecord(
    `The record’s data cannot be used: ${place} is not as it should be. Copy it again where it was made.`,
  );
}

/** What both say of what is done; where they differ, what is here wins. */
export function fillGaps(
  here: ReadonlyMap<string, Done>,
  brought: ReadonlyMap<string, Done>,
): Map<string, Done> {
  const filled = [...brought].filter(([name, done]) => {
    const known = here.get(name);
    return !known || (Object.keys(known).length === 0 && Object.keys(done).length > 0);
  });
  return new Map(filled);
}

const dropUndefined = ({ on, answer }: Done): Done => ({
  ...(on !== undefined && { on }),
  ...(answer !== undefined && { answer }),
});

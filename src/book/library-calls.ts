/**
 * The calls of other libraries that the book shows, with their results. `npm run golden` writes them
 * after it has evaluated each call as printed, and `npm run golden -- past` those of past releases.
 */
import current from './data/calls.json' with { type: 'json' };
import past from './data/past.json' with { type: 'json' };

/** One call and its results. */
export interface LibraryCall {
  question: string;
  library: string;
  /** The release that was asked. */
  version: string;
  /** Of a past release, the month in which it was built: `2024-03`. */
  built?: string;
  /** The call itself, as it was evaluated. */
  call: string;
  /** The result in each precision; undefined where the library was not asked in it. */
  float32?: number;
  float64?: number;
  /** Our own number beside it: `libraries/from-logits#mean`. */
  ours: string;
}

/**
 * The calls of one question: those of today in the order of the file, then those of past releases.
 *
 * @throws Error when there are none.
 */
export function libraryCalls(question: string): LibraryCall[] {
  const calls = readCalls();
  const found = calls.filter((row) => row.question === question);
  if (found.length > 0) return found;
  const known = [...new Set(calls.map((row) => row.question))];
  throw new Error(
    `src/book/data has no calls for the question "${question}". It has ${known.join(', ')}.`,
  );
}

/** What some arrays of the calls are; the others are known by their names. */
const MEANINGS: Record<string, string> = {
  labels: 'the index of the right class',
  oneHot: 'the labels as rows',
  padded: 'the labels, with −100 for padding',
  weight: 'of each class',
  weights: 'of each row, weight[labels]',
  kept: '1 for a row that counts, 0 for one that does not',
  rows: 'the numbers of the rows',
};

/** An array that calls are given. */
export interface CallInput {
  name: string;
  /** As code: `[[2, 1, -1], [0, 3, 1]]`. */
  value: string;
  meaning?: string;
}

/** The arrays that calls of one question use, in the order of the file. */
export function inputsOf(question: string, calls: readonly string[]): CallInput[] {
  const given: Record<string, unknown> =
    current.inputs.find((row) => row.question === question) ?? {};
  const all: Record<string, unknown> = { ...given, rows: [0, 1, 2] };
  return Object.entries(all)
    .filter(([name]) => name !== 'question')
    .filter(([name]) => calls.some((call) => new RegExp(`\\b${name}\\b(?!=)`).test(call)))
    .map(([name, value]) => ({ name, value: asCode(value), meaning: MEANINGS[name] }));
}

const asCode = (value: unknown) => JSON.stringify(value).replaceAll(',', ', ').replaceAll('"', '');

/** All calls that pages show. */
export function readCalls(): LibraryCall[] {
  const shown = past.calls.filter(({ hidden }) => !hidden);
  return [...current.calls, ...shown].map(asCall);
}

/** The calls of past releases that were asked only to know when an answer changed. */
export function readHiddenCalls(): LibraryCall[] {
  return past.calls.filter(({ hidden }) => hidden).map(asCall);
}

type Row = Omit<LibraryCall, 'float32' | 'float64'> & {
  float32: number | string | null;
  float64: number | string | null;
};

/** Infinity and NaN do not exist in JSON; they are strings there. */
function asCall({ question, library, version, built, call, ours, ...results }: Row): LibraryCall {
  const [float32, float64] = [results.float32, results.float64].map((result) =>
    result === null ? undefined : Number(result),
  );
  return { question, library, version, built, call, float32, float64, ours };
}

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

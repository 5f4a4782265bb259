/**
 * The calls of other libraries that the book shows, with their results. `test/golden/calls.py`
 * writes them after it has evaluated each call as printed.
 */
import data from './data/calls.json' with { type: 'json' };

/** One call and its result. */
export interface LibraryCall {
  question: string;
  library: string;
  /** The call itself, as it was evaluated. */
  call: string;
  result: number;
  /** `run 1.24`, by that version of the library; or `documented`, by its documented formula. */
  checked: string;
  /** Our own number beside it: `libraries/from-logits#mean`. */
  ours: string;
}

/**
 * The calls of one question, in the order of the file.
 *
 * @throws Error when there are none.
 */
export function libraryCalls(question: string): LibraryCall[] {
  const calls = readCalls();
  const found = calls.filter((row) => row.question === question);
  if (found.length > 0) return found;
  const known = [...new Set(calls.map((row) => row.question))];
  throw new Error(
    `src/book/data/calls.json has no calls for the question "${question}". It has ${known.join(', ')}.`,
  );
}

/** All calls. Infinity and NaN do not exist in JSON; they are strings there. */
export function readCalls(): LibraryCall[] {
  return data.calls.map((row) => ({ ...row, result: Number(row.result) }));
}

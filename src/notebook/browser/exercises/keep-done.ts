/** Notes in the reader's browser what is done; loaded when there is something to note. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { doneKey, store } from '../drafts/storage-key.ts';
import { type Done, doneExercises, doneHere, showDone } from './done.ts';

/** Notes that an answer passed all checks; `false` when the browser does not store it. */
export function markDone(exercise: string, answer: string): boolean {
  const hash = shortHash(answer);
  const before = doneExercises().get(exercise);
  // The day stays the one on which this answer first passed.
  const on = before?.answer === hash && before.on ? before.on : today();
  return keepDone([[exercise, { on, answer: hash }]]);
}

/** Notes exercises as done, in place of what is known of them; `false` when the browser does not store it. */
export function keepDone(done: Iterable<[string, Done]>): boolean {
  for (const [exercise, one] of done) doneHere.set(exercise, one);
  showDone();
  const all = [...doneExercises()].sort(([a], [b]) => (a < b ? -1 : 1));
  return store(doneKey(), JSON.stringify(Object.fromEntries(all)));
}

/**
 * The first 16 digits of the SHA-256 of a text: `sha256sum answer.ts` begins with them. (The browser's own
 * hash is missing where a host has no https.)
 */
export const shortHash = (text: string): string =>
  bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16);

/** The reader's day. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

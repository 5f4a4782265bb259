/** Judges an answer to an exercise as the page does. */

import type { Verdicts } from '../run/exercise.ts';
import { refusedImport } from '../run/refused-import.ts';
import type { OpenBook } from './open-book.ts';

/** A verdict on each check, or why there are none: the answer does not run, or imports what it should write. */
export async function judgeAnswer(
  book: OpenBook,
  exercise: string,
  answer: string,
  snippets = book.snippets,
): Promise<Verdicts> {
  const error = refusedImport(exercise, answer, snippets);
  return error ? { error } : book.checkAnswer(exercise, answer, snippets);
}

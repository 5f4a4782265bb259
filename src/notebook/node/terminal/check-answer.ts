/** `npm run check-answer`: judges an answer to an exercise, with the checks that the page runs. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { placeText } from '../../format.ts';
import type { RunError, Verdict } from '../../protocol.ts';
import { listExercises, noExercise } from '../../run/exercise.ts';
import { exerciseFiles } from '../../run/exercise-files.ts';
import { judgeAnswer } from '../judge-answer.ts';
import type { OpenBook } from '../open-book.ts';
import { printable } from './output-text.ts';
import { type Printed, UsageError } from './terminal.ts';

const USAGE = `npm run check-answer <topic>/<exercise> <file.ts>

Checks an answer to an exercise and ends with 0 when every check passes, else with 1.

  npm run check-answer                                  lists the exercises
  npm run check-answer <topic>/<exercise> my-answer.ts  checks the answer in that file`;

/** Does what the words of a command ask for; `folder` is where the file's path starts from. */
export async function checkAnswer(
  words: string[],
  folder: string,
  book: OpenBook,
): Promise<Printed> {
  const exercises = listExercises(book.snippets);
  const [exercise, file, ...rest] = words;
  if (exercise === undefined) return { out: exercises.join('\n'), error: '' };
  if (exercise === '--help' || exercise === '-h') return { out: USAGE, error: '' };
  if (!exercises.includes(exercise)) throw new UsageError(noExercise(exercise, book.snippets));
  if (file === undefined) throw new UsageError(`Which file has the answer?\n\n${USAGE}`);
  if (rest.length > 0) {
    throw new UsageError(`One file at a time: got "${file}" and "${rest.join('", "')}".`);
  }
  const answer = readAnswer(file, folder);
  const { verdicts, error } = await judgeAnswer(book, exercise, answer);
  if (error) return { out: '', error: errorLine(error, exercise, file) };
  const passed = verdicts.filter((verdict) => verdict.passed).length;
  const out = verdicts.map(verdictText).join('\n');
  if (passed < verdicts.length) {
    return { out, error: `${passed} of ${verdicts.length} checks pass.` };
  }
  return { out: `${out}\nAll ${passed} checks pass.`, error: '' };
}

function readAnswer(file: string, folder: string): string {
  try {
    return readFileSync(resolve(folder, file), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : (error as Error).message;
    throw new UsageError(`Cannot read ${file}: ${why}. Give the path of a file with the answer.`);
  }
}

/** One line for a check, and what failed below it. */
function verdictText({ name, passed, call, expected, actual }: Verdict): string {
  const lines = [`${passed ? 'pass' : 'FAIL'}  ${name}`];
  if (passed) return printable(lines[0]);
  if (call) lines.push(`      for       ${call}`);
  if (expected) lines.push(`      expected  ${expected}`);
  lines.push(`      got       ${actual}`);
  return lines.map(printable).join('\n');
}

/** A mistake in the answer has its place in the reader's own file. */
function errorLine({ module, line, column, message }: RunError, exercise: string, file: string) {
  const isAnswer = module === exerciseFiles(exercise).starter;
  return `${placeText(isAnswer ? file : `snippets/${module}.ts`, line, column)}: ${printable(message)}`;
}

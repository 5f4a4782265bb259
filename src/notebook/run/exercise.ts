/**
 * An exercise is a folder of three snippets: `quadratic/exercises/vieta/` holds `starter.ts`, which
 * the reader changes, `solution.ts`, and `checks.ts`, which imports the answer from `./starter.ts`.
 * To check an answer is to run `checks.ts` with the answer's text in the starter's place. Sample answers,
 * `wrong-….ts` and `right-….ts`, stand beside them and are no snippets.
 */

import type { ModuleResult, RunError, RunRequest, Verdict } from '../protocol.ts';
import { didYouMean } from '../suggest.ts';
import { exerciseFiles } from './exercise-files.ts';

/** A verdict on each check, or the error for which there are none. */
export type Verdicts =
  | { verdicts: Verdict[]; error?: undefined }
  | { verdicts?: undefined; error: RunError };

const FILE = /^(.+)\/exercises\/([^/]+)\/([^/]+)$/;

/** The exercise that a snippet belongs to: `quadratic/vieta`; `undefined` when it is shown by itself. */
export function exerciseOf(snippet: string): string | undefined {
  const match = FILE.exec(snippet);
  return match ? `${match[1]}/${match[2]}` : undefined;
}

/** The exercises that have a folder among the snippets. */
export function listExercises(snippets: Record<string, string>): string[] {
  return [...new Set(Object.keys(snippets).flatMap((name) => exerciseOf(name) ?? []))];
}

/** The run that checks an answer. */
export function checkRequest(
  exercise: string,
  answer: string,
  snippets: Record<string, string>,
): RunRequest {
  const { starter, checks } = exerciseFiles(exercise);
  return { modules: { ...snippets, [starter]: answer }, targets: [checks], inputs: {} };
}

/** What a run of the checks gave. */
export function verdictsOf(exercise: string, results: ModuleResult[]): Verdicts {
  const { starter, checks } = exerciseFiles(exercise);
  // What is wrong with the answer itself says more than that the checks could not import it.
  for (const module of [starter, checks]) {
    const error = results.find((result) => result.module === module)?.error;
    if (error) return { error: inOwnWords(error, starter) };
  }
  const verdicts = results.find((result) => result.module === checks)?.checks;
  if (verdicts) return { verdicts };
  const message = "No checks. Write export const checks = [check('…', () => { … }), …].";
  return { error: { kind: 'runtime', module: checks, message } };
}

/** The reader has no file called starter.ts: what the checks do not find in it is missing in the code. */
function inOwnWords(error: RunError, starter: string): RunError {
  const message = error.message.replace(/^"\.\/starter\.ts" has/, 'Your code has');
  return message === error.message ? error : { kind: 'import', module: starter, message };
}

/** `No exercise "quadratic/veita". Did you mean "quadratic/vieta"?` */
export function noExercise(exercise: string, snippets: Record<string, string>): string {
  const { starter } = exerciseFiles(exercise);
  const remedy = `Write snippets/${starter}.ts, solution.ts and checks.ts beside it.`;
  return `No exercise "${exercise}".${didYouMean(exercise, listExercises(snippets), remedy)}`;
}

/**
 * An exercise is a folder of three snippets: `softmax/exercises/stable/` holds `starter.ts`, which
 * the reader changes, `solution.ts`, and `checks.ts`, which imports the answer from `./starter.ts`.
 * To check an answer is to run `checks.ts` with the answer's text in the starter's place.
 */
import type { Verdict } from './check-api.ts';
import { exerciseFiles } from './exercise-files.ts';
import type { ModuleResult, RunError, RunRequest } from './protocol.ts';
import { didYouMean } from './suggest.ts';

/** A verdict on each check, or the error for which there are none. */
export type Verdicts =
  | { verdicts: Verdict[]; error?: undefined }
  | { verdicts?: undefined; error: RunError };

const FILE = /^(.+)\/exercises\/([^/]+)\/([^/]+)$/;

/** The exercise that a snippet belongs to: `softmax/stable`; `undefined` when it is shown by itself. */
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
  const outputs = results.find((result) => result.module === checks)?.outputs ?? [];
  const table = outputs.find(({ name }) => name === 'checks');
  if (table?.kind !== 'table') {
    const message = "No checks. Write export const checks = [check('…', () => { … }), …].";
    return { error: { kind: 'runtime', module: checks, message } };
  }
  const column = (label: string) => table.columns.find((each) => each.label === label)?.values;
  const verdicts = Array.from({ length: table.rows }, (_, row) => {
    const text = (label: string) => String(column(label)?.[row] ?? '');
    return {
      name: text('name'),
      passed: text('passed') === 'true',
      call: text('call'),
      expected: text('expected'),
      came: text('came'),
    };
  });
  return { verdicts };
}

/** The reader has no file called starter.ts: what the checks do not find in it is missing in the code. */
function inOwnWords(error: RunError, starter: string): RunError {
  const message = error.message.replace(/^"\.\/starter\.ts" has/, 'Your code has');
  return message === error.message ? error : { kind: 'import', module: starter, message };
}

/** `No exercise "softmax/stabel". Did you mean "softmax/stable"?` */
export function noExercise(exercise: string, snippets: Record<string, string>): string {
  const { starter } = exerciseFiles(exercise);
  const remedy = `Write snippets/${starter}.ts, solution.ts and checks.ts beside it.`;
  return `No exercise "${exercise}".${didYouMean(exercise, listExercises(snippets), remedy)}`;
}

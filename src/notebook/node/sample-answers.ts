/**
 * The answers that an exercise's checks are tried on: `wrong-….ts`, mistakes that readers make, and
 * `right-….ts`, which differ from the solution. They stand beside the checks and are no part of the book.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exerciseFiles, isSampleAnswer } from '../run/exercise-files.ts';

/** A sample answer: its module (`quadratic/exercises/vieta/wrong-sign`), and whether it is right. */
export type SampleAnswer = { module: string; text: string; isRight: boolean };

/** The sample answers of an exercise, in the order of their names; `root` is the book's folder. */
export function readSampleAnswers(root: string, exercise: string): SampleAnswer[] {
  const { checks } = exerciseFiles(exercise);
  const folder = checks.slice(0, checks.lastIndexOf('/'));
  const path = join(root, 'snippets', folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file.slice(0, -'.ts'.length)}`)
    .filter(isSampleAnswer)
    .sort()
    .map((module) => ({
      module,
      text: readFileSync(join(root, 'snippets', `${module}.ts`), 'utf8'),
      isRight: module.startsWith(`${folder}/right-`),
    }));
}

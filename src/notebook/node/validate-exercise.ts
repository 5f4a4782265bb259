/**
 * Whether an exercise can be solved and is worth solving: its solution passes every check and its
 * starter does not. The build and a test ask this.
 */
import { exerciseFiles } from '../run/exercise-files.ts';
import { type OpenBook, placeOf } from './open-book.ts';

/** One sentence for each mistake, with the file to fix; empty when the exercise is sound. */
export async function validateExercise(exercise: string, book: OpenBook): Promise<string[]> {
  const { snippets } = book;
  const files = exerciseFiles(exercise);
  const missing = Object.values(files).filter((name) => !Object.hasOwn(snippets, name));
  if (missing.length > 0) {
    const remedy = 'An exercise has three files: starter.ts, solution.ts and checks.ts.';
    return missing.map((module) => `${placeOf({ module })} is missing. ${remedy}`);
  }
  const solution = await book.checkAnswer(exercise, snippets[files.solution]);
  if (solution.error) {
    const { module, line, column, message } = solution.error;
    // The solution stands in the starter's place.
    const file = module === files.starter ? files.solution : module;
    return [`${placeOf({ module: file, line, column })}: ${message}`];
  }
  const failed = solution.verdicts.filter(({ passed }) => !passed);
  if (failed.length > 0) {
    return failed.map(({ name, call, expected, actual }) => {
      const why = [call, expected && `expected ${expected}`, `got ${actual}`].filter(Boolean);
      return `${placeOf({ module: files.solution })} fails the check "${name}": ${why.join(', ')}. Correct one of them.`;
    });
  }
  const starter = await book.checkAnswer(exercise, snippets[files.starter]);
  if (starter.error || starter.verdicts.some(({ passed }) => !passed)) return [];
  return [
    `${placeOf({ module: files.starter })} passes every check: there is nothing to do. Add a check that it fails, or take something out of it.`,
  ];
}

/**
 * Whether an exercise can be done and is worth doing: its solution passes every check and its
 * starter does not. The build and a test ask this.
 */
import { nodeKernel } from './book.ts';
import { checkRequest, type Verdicts, verdictsOf } from './exercise.ts';
import { exerciseFiles } from './exercise-files.ts';

/** Runs the checks of an exercise on an answer, in Node. */
export async function checkAnswer(
  exercise: string,
  answer: string,
  snippets: Record<string, string>,
): Promise<Verdicts> {
  const { results } = await nodeKernel().run(checkRequest(exercise, answer, snippets));
  return verdictsOf(exercise, results);
}

/** One sentence a mistake, each with the file to mend; empty when the exercise is sound. */
export async function checkExercise(
  exercise: string,
  snippets: Record<string, string>,
  folder = 'snippets',
): Promise<string[]> {
  const files = exerciseFiles(exercise);
  const missing = Object.values(files).filter((name) => !Object.hasOwn(snippets, name));
  if (missing.length > 0) {
    const remedy = 'An exercise has three files: starter.ts, solution.ts and checks.ts.';
    return missing.map((name) => `${folder}/${name}.ts is not there. ${remedy}`);
  }
  const solution = await checkAnswer(exercise, snippets[files.solution], snippets);
  if (solution.error) {
    const { module, line, column, message } = solution.error;
    // The solution stands in the starter's place.
    const file = module === files.starter ? files.solution : module;
    const place = [`${folder}/${file}.ts`, line, column].filter((part) => part !== undefined);
    return [`${place.join(':')}: ${message}`];
  }
  const failed = solution.verdicts.filter(({ passed }) => !passed);
  if (failed.length > 0) {
    return failed.map(({ name, call, expected, came }) => {
      const why = [call, expected && `expected ${expected}`, `came ${came}`].filter(Boolean);
      return `${folder}/${files.solution}.ts fails the check "${name}": ${why.join(', ')}. Mend one of them.`;
    });
  }
  const starter = await checkAnswer(exercise, snippets[files.starter], snippets);
  if (starter.error || starter.verdicts.some(({ passed }) => !passed)) return [];
  return [
    `${folder}/${files.starter}.ts passes every check: there is nothing to do. Add a check that it fails, or take something out of it.`,
  ];
}

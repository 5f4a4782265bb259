/**
 * Whether an exercise can be solved, is worth solving, and is judged rightly: its checks accept its
 * solution and the right sample answers, and reject its starter and the wrong ones. The build and a
 * test ask this.
 */
import type { Verdict } from '../protocol.ts';
import { exerciseFiles } from '../run/exercise-files.ts';
import { namesToWrite } from '../run/refused-import.ts';
import { didYouMean } from '../suggest.ts';
import { loadModules, type OpenBook, placeOf } from './open-book.ts';
import { readSampleAnswers } from './sample-answers.ts';

/** How many sample answers an exercise has at least. */
const FEWEST = { wrong: 3, right: 2 };

/** One sentence for each mistake, with the file to fix; empty when the exercise is sound. */
export async function validateExercise(exercise: string, book: OpenBook): Promise<string[]> {
  const { snippets } = book;
  const files = exerciseFiles(exercise);
  const missing = Object.values(files).filter((name) => !Object.hasOwn(snippets, name));
  if (missing.length > 0) {
    const remedy = 'An exercise has three files: starter.ts, solution.ts and checks.ts.';
    return missing.map((module) => `${placeOf({ module })} is missing. ${remedy}`);
  }
  const inSolution = await mistakesIn(
    files.solution,
    snippets[files.solution],
    true,
    exercise,
    book,
  );
  // Checks that do not run, or that reject the solution, say nothing of other answers.
  if (inSolution.length > 0) return inSolution;
  const problems = [
    ...(await mistakesInYourself(exercise, book)),
    ...(await mistakesIn(files.starter, snippets[files.starter], false, exercise, book)),
  ];
  const samples = readSampleAnswers(book.book.root, exercise);
  for (const { module, text, isRight } of samples) {
    problems.push(...(await mistakesIn(module, text, isRight, exercise, book)));
  }
  const right = samples.filter(({ isRight }) => isRight).length;
  const wrong = samples.length - right;
  if (wrong < FEWEST.wrong || right < FEWEST.right) {
    const folder = files.checks.replace(/[^/]*$/, '');
    problems.push(
      `snippets/${folder} has ${wrong} wrong and ${right} right sample answers, and needs ${FEWEST.wrong} and ${FEWEST.right}: write wrong-….ts, mistakes that readers make, and right-….ts, which differ from the solution.`,
    );
  }
  return problems;
}

/** What is wrong with an answer of the book's own, or with the checks that judge it. */
async function mistakesIn(
  module: string,
  text: string,
  isRight: boolean,
  exercise: string,
  book: OpenBook,
): Promise<string[]> {
  const { starter, solution } = exerciseFiles(exercise);
  const { verdicts, error } =
    module === solution
      ? await book.checkSolution(exercise)
      : await book.checkAnswer(exercise, text);
  if (error) {
    // The answer stands in the starter's place.
    const place = placeOf({ ...error, module: error.module === starter ? module : error.module });
    return [`${place}: ${error.message}`];
  }
  const file = placeOf({ module });
  const failed = verdicts.filter(({ passed }) => !passed);
  if (isRight) {
    return failed.map(
      (verdict) =>
        `${file} fails the check "${verdict.name}": ${whyOf(verdict)}. Correct one of them.`,
    );
  }
  if (failed.length === 0 && module === starter) {
    return [
      `${file} passes every check: there is nothing to do. Add a check that it fails, or take something out of it.`,
    ];
  }
  if (failed.length === 0) {
    return [`${file} passes every check, though it is wrong. Add a check that it fails.`];
  }
  return failed
    .filter(({ call, actual }) => call === '' || actual === '')
    .map(
      ({ name }) =>
        `${file} fails the check "${name}", which does not show the call that failed. Give its assertions the answer's function and its input.`,
    );
}

/** `double(1), expected 2, got 3` */
function whyOf({ call, expected, actual }: Verdict): string {
  return [call, expected && `expected ${expected}`, `got ${actual}`].filter(Boolean).join(', ');
}

/** What is wrong with the list `yourself`: it cannot be read, or nobody could import what it names. */
async function mistakesInYourself(exercise: string, book: OpenBook): Promise<string[]> {
  const { checks } = exerciseFiles(exercise);
  const text = book.snippets[checks];
  if (/^export const yourself\b/m.test(text) && namesToWrite(text).length === 0) {
    return [
      `${placeOf({ module: checks })}: "yourself" names no function. Write the names out: export const yourself = ['…'];`,
    ];
  }
  const modules = await loadModules(book.book);
  const known = Object.values(modules).flatMap((exports) => Object.keys(exports));
  return namesToWrite(text)
    .filter((name) => !known.includes(name))
    .map((name) => {
      const remedy = 'Take it out of "yourself".';
      return `${placeOf({ module: checks })}: no module of the book exports "${name}".${didYouMean(name, known, remedy)}`;
    });
}

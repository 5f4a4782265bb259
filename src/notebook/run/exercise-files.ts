/** The folder of an exercise's snippets: `quadratic/vieta` is in `quadratic/exercises/vieta`. */
export function exerciseFolder(exercise: string): string {
  return exercise.replace(/\/(?=[^/]*$)/, '/exercises/');
}

/** The three snippets of an exercise by name: `quadratic/vieta` has `quadratic/exercises/vieta/starter`, … */
export function exerciseFiles(exercise: string) {
  const folder = exerciseFolder(exercise);
  return {
    starter: `${folder}/starter`,
    solution: `${folder}/solution`,
    checks: `${folder}/checks`,
  };
}

/** Whether a module is an answer that the checks of its exercise are tried on: `wrong-….ts`, `right-….ts`. */
export function isSampleAnswer(module: string): boolean {
  return /\/exercises\/[^/]+\/(wrong|right)-[^/]+$/.test(module);
}

/** The three snippets of an exercise by name: `quadratic/vieta` has `quadratic/exercises/vieta/starter`, … */
export function exerciseFiles(exercise: string) {
  const folder = exercise.replace(/\/(?=[^/]*$)/, '/exercises/');
  return {
    starter: `${folder}/starter`,
    solution: `${folder}/solution`,
    checks: `${folder}/checks`,
  };
}

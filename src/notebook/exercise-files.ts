/** The three snippets of an exercise by name: `softmax/stable` has `softmax/exercises/stable/starter`, … */
export function exerciseFiles(exercise: string) {
  const folder = exercise.replace(/\/(?=[^/]*$)/, '/exercises/');
  return {
    starter: `${folder}/starter`,
    solution: `${folder}/solution`,
    checks: `${folder}/checks`,
  };
}

// Gives the number of steps where no step is bad.
export function firstBad(losses: number[]): number {
  let step = 0;
  while (step < losses.length && losses[step] >= 0) step += 1;
  return step;
}

// Keeps the first step, and then nothing is below its NaN.
export function keep(losses: number[], patience: number): number {
  let best = 0;
  for (let step = 1; step < losses.length; step++) {
    if (losses[step] < losses[best]) best = step;
    if (step - best >= patience) break;
  }
  return best;
}

// Gives the step at which training stops, not the one to go back to.
export function keep(losses: number[], patience: number): number {
  let best = -1;
  let lowest = Infinity;
  for (let step = 0; step < losses.length; step++) {
    if (losses[step] < lowest) best = step;
    lowest = Math.min(lowest, losses[step]);
    if (step - best >= patience) return step;
  }
  return losses.length - 1;
}

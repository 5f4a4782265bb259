// Counts steps that are worse than the one before them.
export function keep(losses: number[], patience: number): number {
  let [best, bad] = [-1, 0];
  let lowest = Infinity;
  for (let step = 0; step < losses.length; step++) {
    bad = losses[step] < (losses[step - 1] ?? Infinity) ? 0 : bad + 1;
    if (losses[step] < lowest) best = step;
    lowest = Math.min(lowest, losses[step]);
    if (bad >= patience) break;
  }
  return best;
}

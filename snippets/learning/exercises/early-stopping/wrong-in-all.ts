// Counts all bad steps, and not those in a row.
export function keep(losses: number[], patience: number): number {
  let [best, bad] = [-1, 0];
  let lowest = Infinity;
  for (let step = 0; step < losses.length; step++) {
    if (losses[step] < lowest) {
      best = step;
      lowest = losses[step];
    } else {
      bad += 1;
    }
    if (bad >= patience) break;
  }
  return best;
}

// Takes an equal loss for a new lowest one.
export function keep(losses: number[], patience: number): number {
  let best = -1;
  let lowest = Infinity;
  for (let step = 0; step < losses.length; step++) {
    if (losses[step] <= lowest) {
      best = step;
      lowest = losses[step];
    }
    if (step - best >= patience) break;
  }
  return best;
}

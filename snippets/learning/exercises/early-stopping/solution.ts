// The losses of flowers kept aside, one after each step. Which step had
// the weights to keep? Training stops once `patience` steps in a row have
// brought no new lowest loss, and sees no step after that.
export function keep(losses: number[], patience: number): number {
  let best = -1;
  let lowest = Infinity;
  for (let step = 0; step < losses.length; step++) {
    if (losses[step] < lowest) {
      best = step;
      lowest = losses[step];
    }
    if (step - best >= patience) break;
  }
  return best;
}

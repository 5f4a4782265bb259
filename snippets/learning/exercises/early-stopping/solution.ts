// The losses of flowers kept aside, one after each step. At which step
// were the weights that one should keep, for a training that gives up
// once `patience` steps in a row have brought nothing new?
export function keep(losses: number[], patience: number): number {
  let best = 0;
  for (let step = 1; step < losses.length; step++) {
    if (losses[step] < losses[best]) best = step;
    if (step - best >= patience) break;
  }
  return best;
}

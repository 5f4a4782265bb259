// The losses of flowers kept aside, one after each step. Which step had
// the weights to keep? Training stops once `patience` steps in a row have
// brought no new lowest loss, and sees no step after that.
export function keep(losses: number[], patience: number): number {
  return losses.findIndex((loss, step) => losses[step + patience] > loss);
}

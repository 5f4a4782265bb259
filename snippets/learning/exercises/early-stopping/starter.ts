// The losses of flowers kept aside, one after each step. At which step
// were the weights that one should keep, for a training that gives up
// once `patience` steps in a row have brought nothing new?
export function keep(losses: number[], patience: number): number {
  return losses.findIndex((loss, step) => losses[step + patience] > loss);
}

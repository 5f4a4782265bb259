// Forgives a loss that is below 0 by a hair, which an epsilon causes.
export function firstBad(losses: number[]): number {
  return losses.findIndex((loss) => !(loss > -1e-6 && loss < Infinity));
}

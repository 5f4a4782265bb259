// Counts the bad steps in a row, and sets the count back to 0.
export function keep(losses: number[], patience: number): number {
  let [best, lowest, bad] = [-1, Infinity, 0];
  for (const [step, loss] of losses.entries()) {
    bad += 1;
    if (loss < lowest) [best, lowest, bad] = [step, loss, 0];
    if (bad === patience) return best;
  }
  return best;
}

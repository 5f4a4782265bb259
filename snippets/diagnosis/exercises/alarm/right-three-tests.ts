// Says each of the three that are bad.
export function firstBad(losses: number[]): number {
  return losses.findIndex(
    (loss) => Number.isNaN(loss) || loss < 0 || loss === Infinity,
  );
}

// The first step whose loss cannot be trusted, or -1. (Not quite.)
export function firstBad(losses: number[]): number {
  return losses.findIndex((loss) => loss < 0 || loss === Infinity);
}

// Goes from each lowest loss to the next, as long as one is near enough.
export function keep(losses: number[], patience: number): number {
  let best = -1;
  while (true) {
    const lowest = best < 0 ? Infinity : losses[best];
    const ahead = losses.slice(best + 1, best + 1 + patience);
    const next = ahead.findIndex((loss) => loss < lowest);
    if (next < 0) return best;
    best += next + 1;
  }
}

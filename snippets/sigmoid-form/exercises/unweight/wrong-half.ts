// The weight is in the denominator as it should be, but for 1 - p.
export function share(p: number, w: number): number {
  return p / (p + w);
}

export function threshold(_w: number): number {
  return 0.5;
}

// Right but for a sure yes, whose odds are infinite.
export function share(p: number, w: number): number {
  const odds = p / (1 - p) / w;
  return odds / (1 + odds);
}

export function threshold(w: number): number {
  return share(0.5, w);
}

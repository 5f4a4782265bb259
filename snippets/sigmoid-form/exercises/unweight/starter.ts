// p is what a network has learned with posWeight w.
// Which share of such examples is positive?
export function share(p: number, w: number): number {
  return p / w;
}

// The smallest share for which it answers ½ or more.
export function threshold(w: number): number {
  return 1 / w;
}

// p is what a network has learned with posWeight w.
// Which share of such examples is positive?
export function share(p: number, w: number): number {
  return p / (p + w * (1 - p));
}

// The smallest share for which it answers ½ or more.
export function threshold(w: number): number {
  return share(0.5, w);
}

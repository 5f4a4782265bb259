export function share(p: number, w: number): number {
  return p / (p + w * (1 - p));
}

// What the network learns from a share of ½.
export function threshold(w: number): number {
  return w / (1 + w);
}

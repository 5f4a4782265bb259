// Takes from p what the weight added to a share of ½.
export function share(p: number, w: number): number {
  return p - (w / (1 + w) - 0.5);
}

export function threshold(w: number): number {
  return 1 / (1 + w);
}

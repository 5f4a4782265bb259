// The truth for which the cross-entropy of the forecast p is least.
export function best(p: number[]): number[] {
  return p;
}

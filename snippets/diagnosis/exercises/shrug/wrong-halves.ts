// Knows of two classes only.
export function lossOfShrug([first, second]: number[]): number {
  const p = first / (first + second);
  const terms = [p, 1 - p].map((q) => (q === 0 ? 0 : -q * Math.log(q)));
  return terms[0] + terms[1];
}

export function accuracyOfShrug([first, second]: number[]): number {
  return Math.max(first, second) / (first + second);
}

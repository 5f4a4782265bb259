// Shifts by the largest of 0 and the logits.
export function atMostOne(logits: number[]): number[] {
  const m = Math.max(0, ...logits);
  const powers = [Math.exp(-m), ...logits.map((z) => Math.exp(z - m))];
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

// The right powers, without a shift.
export function atMostOne(logits: number[]): number[] {
  const powers = [1, ...logits.map(Math.exp)];
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

// Adds one class after the other to a loss of 0.
export function loss(z: number[], k: number): number {
  let sum = 0;
  for (let i = 0; i < z.length; i++) {
    if (i === k) continue;
    const lead = z[i] - z[k];
    const size = Math.abs(lead - sum);
    sum = Math.max(lead, sum) + Math.log1p(Math.exp(-size));
  }
  return sum;
}

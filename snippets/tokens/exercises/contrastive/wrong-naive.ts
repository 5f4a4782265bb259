// Exponentials that overflow at a low temperature.
export function loss(similarities: number[][], T: number): number {
  const powers = similarities.map((row) => row.map((s) => Math.exp(s / T)));
  const total = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
  let sum = 0;
  for (let i = 0; i < powers.length; i++) {
    sum -= Math.log(powers[i][i] / total(powers[i]));
    sum -= Math.log(powers[i][i] / total(powers.map((row) => row[i])));
  }
  return sum / (2 * powers.length);
}

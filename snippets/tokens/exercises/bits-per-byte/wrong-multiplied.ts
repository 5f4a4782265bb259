// Multiplies by ln 2, which turns bits into nats.
export function bitsPerByte(losses: number[], bytes: number[]): number {
  const nats = losses.reduce((sum, loss) => sum + loss, 0);
  return (nats * Math.LN2) / bytes.reduce((sum, count) => sum + count, 0);
}

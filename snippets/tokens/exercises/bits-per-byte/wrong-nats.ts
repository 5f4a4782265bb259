// Per byte, but still in nats.
export function bitsPerByte(losses: number[], bytes: number[]): number {
  const nats = losses.reduce((sum, loss) => sum + loss, 0);
  return nats / bytes.reduce((sum, count) => sum + count, 0);
}

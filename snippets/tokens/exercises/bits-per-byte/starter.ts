// A language model's loss on each token of a text, in nats, and how many
// bytes each token has. How many bits does the model need for a byte?
export function bitsPerByte(losses: number[], bytes: number[]): number {
  const each = losses.map((loss, i) => loss / bytes[i]);
  return each.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

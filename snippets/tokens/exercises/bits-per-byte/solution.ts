import { toBits } from '#core';

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

// A language model's loss on each token of a text, in nats, and how many
// bytes each token has. How many bits does it need for each byte?
export function bitsPerByte(losses: number[], bytes: number[]): number {
  return toBits(sum(losses)) / sum(bytes);
}

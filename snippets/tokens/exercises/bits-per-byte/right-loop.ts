// Turns each loss into bits before adding it.
export function bitsPerByte(losses: number[], bytes: number[]): number {
  let [bits, length] = [0, 0];
  for (let i = 0; i < losses.length; i++) {
    bits += losses[i] * Math.LOG2E;
    length += bytes[i];
  }
  return bits / length;
}

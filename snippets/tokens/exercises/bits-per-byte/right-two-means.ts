// Mean loss over mean length: both divide by the number of tokens.
export function bitsPerByte(losses: number[], bytes: number[]): number {
  const mean = (numbers: number[]) =>
    numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  return mean(losses) / mean(bytes) / Math.log(2);
}

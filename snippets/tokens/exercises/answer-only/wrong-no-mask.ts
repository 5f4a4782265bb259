// Learns the prompt as well.
export function targets(prompt: number[], answer: number[], T: number) {
  const tokens = [...prompt, ...answer];
  return Array.from({ length: T }, (_, t) => tokens[t + 1] ?? -100);
}

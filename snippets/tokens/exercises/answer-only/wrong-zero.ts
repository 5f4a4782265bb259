// Pads with 0, which is a token.
export function targets(prompt: number[], answer: number[], T: number) {
  const tokens = [...prompt, ...answer];
  return Array.from({ length: T }, (_, t) =>
    t + 1 < prompt.length ? -100 : (tokens[t + 1] ?? 0),
  );
}

// Masks the prompt, and forgets that a target is the next token.
export function targets(prompt: number[], answer: number[], T: number) {
  const tokens = [...prompt, ...answer];
  return Array.from({ length: T }, (_, t) =>
    t < prompt.length ? -100 : (tokens[t] ?? -100),
  );
}

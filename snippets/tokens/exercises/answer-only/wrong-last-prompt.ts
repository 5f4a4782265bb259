// Counts one place too many: the last token of the prompt is a target.
export function targets(prompt: number[], answer: number[], T: number) {
  const tokens = [...prompt, ...answer];
  return Array.from({ length: T }, (_, t) =>
    t + 2 < prompt.length ? -100 : (tokens[t + 1] ?? -100),
  );
}

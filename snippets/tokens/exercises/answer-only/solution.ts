// A chat model reads the prompt and the answer, and learns the answer
// only. The targets of T places; -100 is a place that does not count.
export function targets(prompt: number[], answer: number[], T: number) {
  const tokens = [...prompt, ...answer];
  return Array.from({ length: T }, (_, t) =>
    t + 1 < prompt.length ? -100 : (tokens[t + 1] ?? -100),
  );
}

type Part = { loss: number; tokens: number };

// A geometric mean of the perplexities, each weighted by its tokens.
export function perplexity(parts: Part[]): number {
  const all = parts.reduce((count, { tokens }) => count + tokens, 0);
  return parts
    .filter(({ tokens }) => tokens > 0)
    .map(({ loss, tokens }) => Math.exp(loss) ** (tokens / all))
    .reduce((a, b) => a * b, 1);
}

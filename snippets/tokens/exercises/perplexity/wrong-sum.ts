type Part = { loss: number; tokens: number };

// The perplexity of the whole text at once, not per token.
export function perplexity(parts: Part[]): number {
  const full = parts.filter(({ tokens }) => tokens > 0);
  const sum = full.reduce(
    (nats, { loss, tokens }) => nats + tokens * loss,
    0,
  );
  return Math.exp(sum);
}

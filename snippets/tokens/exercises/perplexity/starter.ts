/** A part of a text: its mean loss in nats, and how many tokens it has. */
type Part = { loss: number; tokens: number };

// The perplexity per token of the whole text.
export function perplexity(parts: Part[]): number {
  const each = parts.map(({ loss }) => Math.exp(loss));
  return each.reduce((a, b) => a + b, 0) / parts.length;
}

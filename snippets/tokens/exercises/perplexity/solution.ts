/** A part of a text: its mean loss in nats, and how many tokens it has. */
type Part = { loss: number; tokens: number };

// The perplexity per token of the whole text.
export function perplexity(parts: Part[]): number {
  let sum = 0;
  let count = 0;
  for (const { loss, tokens } of parts) {
    if (tokens === 0) continue; // its mean is 0/0
    sum += tokens * loss;
    count += tokens;
  }
  return Math.exp(sum / count);
}

type Part = { loss: number; tokens: number };

// Weights by tokens, but takes the mean of the perplexities.
export function perplexity(parts: Part[]): number {
  let sum = 0;
  let count = 0;
  for (const { loss, tokens } of parts) {
    if (tokens === 0) continue;
    sum += tokens * Math.exp(loss);
    count += tokens;
  }
  return sum / count;
}

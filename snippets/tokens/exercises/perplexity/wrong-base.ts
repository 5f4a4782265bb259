type Part = { loss: number; tokens: number };

// 2 to the power of nats.
export function perplexity(parts: Part[]): number {
  let sum = 0;
  let count = 0;
  for (const { loss, tokens } of parts) {
    if (tokens === 0) continue;
    sum += tokens * loss;
    count += tokens;
  }
  return 2 ** (sum / count);
}

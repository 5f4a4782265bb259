type Part = { loss: number; tokens: number };

// 0 times NaN is NaN.
export function perplexity(parts: Part[]): number {
  let sum = 0;
  let count = 0;
  for (const { loss, tokens } of parts) {
    sum += tokens * loss;
    count += tokens;
  }
  return Math.exp(sum / count);
}

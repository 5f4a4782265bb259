type Part = { loss: number; tokens: number };

// Counts parts, not tokens.
export function perplexity(parts: Part[]): number {
  const full = parts.filter(({ tokens }) => tokens > 0);
  const sum = full.reduce((total, { loss }) => total + loss, 0);
  return Math.exp(sum / full.length);
}

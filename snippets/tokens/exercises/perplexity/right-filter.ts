type Part = { loss: number; tokens: number };

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

// Leaves the empty parts out first.
export function perplexity(parts: Part[]): number {
  const full = parts.filter(({ tokens }) => tokens > 0);
  const nats = sum(full.map(({ loss, tokens }) => loss * tokens));
  return Math.exp(nats / sum(full.map(({ tokens }) => tokens)));
}

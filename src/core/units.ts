/** Nats to bits: nats / ln 2. */
export function toBits(nats: number): number {
  return nats / Math.LN2;
}

/** e^nats: the number of equally likely classes that would be as uncertain. */
export function perplexity(nats: number): number {
  return Math.exp(nats);
}

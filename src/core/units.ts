/** nats / ln 2: nats as bits. A fair coin has ln 2 nats, 1 bit. Infinity and NaN stay. */
export function toBits(nats: number): number {
  return nats / Math.LN2;
}

/**
 * e^nats, for an entropy or cross-entropy in nats: the number of equally likely classes that
 * would be as uncertain. 1 for a sure answer, C for ln C nats; Infinity above 709.78; NaN for NaN.
 */
export function perplexity(nats: number): number {
  return Math.exp(nats);
}

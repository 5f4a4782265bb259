/** The logits so far: [m, total] stands for Σ e^z = total · e^m. */
export type Part = [m: number, total: number];

// Exchanges the two first, so that one power is enough.
export function join(a: Part, b: Part): Part {
  const [[m, total], [less, more]] = a[0] >= b[0] ? [a, b] : [b, a];
  if (more === 0) return [m, total];
  return [m, total + more * Math.exp(less - m)];
}

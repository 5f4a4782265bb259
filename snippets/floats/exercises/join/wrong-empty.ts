/** The logits so far: [m, total] stands for Σ e^z = total · e^m. */
export type Part = [m: number, total: number];

// Right but for two parts without logits.
export function join([m1, total1]: Part, [m2, total2]: Part): Part {
  const m = Math.max(m1, m2);
  return [m, total1 * Math.exp(m1 - m) + total2 * Math.exp(m2 - m)];
}

/** The logits so far: [m, total] stands for Σ e^z = total · e^m. */
export type Part = [m: number, total: number];

// Leaves the shift, and overflows.
export function join([m1, total1]: Part, [m2, total2]: Part): Part {
  const m = Math.max(m1, m2);
  const sum = total1 * Math.exp(m1) + total2 * Math.exp(m2);
  return [m, sum / Math.exp(m)];
}

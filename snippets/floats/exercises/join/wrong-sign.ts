/** The logits so far: [m, total] stands for Σ e^z = total · e^m. */
export type Part = [m: number, total: number];

// Makes the smaller part larger, where it should make it smaller.
export function join([m1, total1]: Part, [m2, total2]: Part): Part {
  const m = Math.max(m1, m2);
  return [m, total1 * Math.exp(m - m1) + total2 * Math.exp(m - m2)];
}

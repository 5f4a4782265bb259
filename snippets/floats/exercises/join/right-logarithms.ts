/** The logits so far: [m, total] stands for Σ e^z = total · e^m. */
export type Part = [m: number, total: number];

// Adds the two totals by their logarithms.
export function join([m1, total1]: Part, [m2, total2]: Part): Part {
  const m = Math.max(m1, m2);
  if (m === -Infinity) return [m, 0];
  const first = Math.exp(Math.log(total1) + m1 - m);
  const second = Math.exp(Math.log(total2) + m2 - m);
  return [m, first + second];
}

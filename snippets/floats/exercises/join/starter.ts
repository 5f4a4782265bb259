/** The logits so far: [m, total] stands for Σ e^z = total · e^m. */
export type Part = [m: number, total: number];

// Joins two parts. m is the largest logit of both.
export function join([m1, total1]: Part, [m2, total2]: Part): Part {
  return [Math.max(m1, m2), total1 + total2];
}

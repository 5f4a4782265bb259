/** The logits so far: [m, total] stands for Σ e^z = total · e^m. */
export type Part = [m: number, total: number];

// Joins two parts. m is the largest logit of both.
export function join([m1, total1]: Part, [m2, total2]: Part): Part {
  const m = Math.max(m1, m2);
  // A part without logits has the total 0, and -Infinity for its m.
  const first = total1 === 0 ? 0 : total1 * Math.exp(m1 - m);
  const second = total2 === 0 ? 0 : total2 * Math.exp(m2 - m);
  return [m, first + second];
}

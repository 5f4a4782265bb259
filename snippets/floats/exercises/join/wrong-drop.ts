/** The logits so far: [m, total] stands for Σ e^z = total · e^m. */
export type Part = [m: number, total: number];

// Keeps the larger part, and drops the other.
export function join(a: Part, b: Part): Part {
  return a[0] >= b[0] ? a : b;
}

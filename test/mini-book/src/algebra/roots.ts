/** b² − 4ac: positive for two real roots, 0 for one, negative for none. */
export function discriminant(a: number, b: number, c: number): number {
  return b * b - 4 * a * c;
}

/**
 * The real roots of ax² + bx + c, the smaller first, without subtracting numbers of almost the same size.
 *
 * @throws RangeError when a is 0: then the equation is not quadratic.
 */
export function roots(a: number, b: number, c: number): Float64Array {
  if (a === 0) throw new RangeError(`roots needs a ≠ 0; got ${a}. Solve bx + c = 0 instead.`);
  const square = discriminant(a, b, c);
  if (square < 0) return new Float64Array();
  const q = -(b + (b < 0 ? -1 : 1) * Math.sqrt(square)) / 2;
  return new Float64Array(q === 0 ? [0, 0] : [q / a, c / q]).sort();
}

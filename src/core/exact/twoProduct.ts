/**
 * What rounding took from a·b: the product is exactly (a·b as computed) + twoProductError(a, b).
 *
 * For factors below 2⁹⁹⁵ and products in the normal range, far enough from its end.
 *
 * @source G. W. Veltkamp (1968) and T. J. Dekker, A floating-point technique for extending the
 * available precision (1971).
 */
export function twoProductError(a: number, b: number): number {
  const aHigh = upperHalf(a);
  const bHigh = upperHalf(b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return aLow * bLow - (a * b - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

/** The upper 26 bits of x, so that products of halves are exact. */
function upperHalf(x: number): number {
  const c = (2 ** 27 + 1) * x;
  return c - (c - x);
}

/**
 * What rounding took from a + b: the sum is exactly (a + b as computed) + twoSumError(a, b).
 *
 * Pass −b for a difference (TwoDiff). NaN where the computed sum is not finite.
 *
 * @source TwoSum, D. E. Knuth, The Art of Computer Programming 2, section 4.2.2, theorem B
 * (1969); T. J. Dekker, A floating-point technique for extending the available precision (1971).
 */
export function twoSumError(a: number, b: number): number {
  const sum = a + b;
  const bThatCounted = sum - a;
  const aThatCounted = sum - bThatCounted;
  return a - aThatCounted + (b - bThatCounted);
}

import { compensatedSum } from './exact/compensatedSum.ts';
import { requireSameLength } from './vector.ts';

/**
 * ½ Σ (ŷᵢ − yᵢ)²: half the sum of squares, whose gradient is ŷ − y.
 *
 * Infinity where it exceeds the largest double, NaN for NaN.
 *
 * @throws RangeError where lengths differ, nothing is given or a target is infinite.
 */
export function halfSquaredError(prediction: ArrayLike<number>, target: ArrayLike<number>): number {
  requireErrors('halfSquaredError', prediction, target);
  return compensatedSum(target.length, (i) => {
    const error = prediction[i] - target[i];
    // Halved before it is squared: the half may fit where the square overflows.
    return 0.5 * error * error;
  });
}

/**
 * ∂/∂ŷᵢ of halfSquaredError = ŷᵢ − yᵢ.
 *
 * @throws Same inputs, same errors.
 */
export function halfSquaredErrorGradient(
  prediction: ArrayLike<number>,
  target: ArrayLike<number>,
): Float64Array {
  requireErrors('halfSquaredErrorGradient', prediction, target);
  return Float64Array.from(prediction, (value, i) => value - target[i]);
}

/**
 * (1/n) Σ (ŷᵢ − yᵢ)², for vectors of length n.
 *
 * Infinity where it exceeds the largest double, NaN for NaN.
 *
 * @throws RangeError where lengths differ, nothing is given or a target is infinite.
 */
export function meanSquaredError(prediction: ArrayLike<number>, target: ArrayLike<number>): number {
  requireErrors('meanSquaredError', prediction, target);
  const n = target.length;
  const error = (i: number) => prediction[i] - target[i];
  const sum = compensatedSum(n, (i) => error(i) * error(i));
  // Case: the sum of squares overflows where their mean may not
  return sum === Infinity ? compensatedSum(n, (i) => (error(i) / n) * error(i)) : sum / n;
}

/**
 * ∂/∂ŷᵢ of meanSquaredError = 2(ŷᵢ − yᵢ)/n.
 *
 * @throws Same inputs, same errors.
 */
export function meanSquaredErrorGradient(
  prediction: ArrayLike<number>,
  target: ArrayLike<number>,
): Float64Array {
  requireErrors('meanSquaredErrorGradient', prediction, target);
  // n/2 is exact, and divides without the overflow of 2(ŷ − y).
  const half = target.length / 2;
  return Float64Array.from(prediction, (value, i) => (value - target[i]) / half);
}

/** Throws where a target is ±Infinity: Infinity − Infinity would be NaN. */
export function requireFiniteTargets(
  caller: string,
  name: string,
  target: ArrayLike<number>,
): void {
  for (let i = 0; i < target.length; i++) {
    if (Math.abs(target[i]) === Infinity) {
      throw new RangeError(
        `${caller}: ${name}[${i}] is ${target[i]}, which no prediction can reach. Use finite targets.`,
      );
    }
  }
}

function requireErrors(
  caller: string,
  prediction: ArrayLike<number>,
  target: ArrayLike<number>,
): void {
  requireSameLength(caller, 'prediction', prediction, 'target', target);
  requireFiniteTargets(caller, 'target', target);
}

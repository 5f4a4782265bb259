import { compensatedSum } from './compensatedSum.ts';
import { requireSameLength } from './vector.ts';

/** ½ Σ (ŷ − y)² */
export function halfSquaredError(prediction: ArrayLike<number>, target: ArrayLike<number>): number {
  requireErrors('halfSquaredError', prediction, target);
  // Halved before squaring: the half may fit where the square overflows.
  return compensatedSum(target.length, (i) => {
    const error = prediction[i] - target[i];
    return 0.5 * error * error;
  });
}

/** ∂/∂ŷᵢ = ŷᵢ − yᵢ */
export function halfSquaredErrorGradient(
  prediction: ArrayLike<number>,
  target: ArrayLike<number>,
): Float64Array {
  requireErrors('halfSquaredErrorGradient', prediction, target);
  return Float64Array.from(prediction, (value, i) => value - target[i]);
}

/** (1/n) Σ (ŷ − y)² */
export function meanSquaredError(prediction: ArrayLike<number>, target: ArrayLike<number>): number {
  requireErrors('meanSquaredError', prediction, target);
  const n = target.length;
  const error = (i: number) => prediction[i] - target[i];
  const total = compensatedSum(n, (i) => error(i) ** 2);
  // Case: the sum overflows where the mean may not
  return total === Infinity ? compensatedSum(n, (i) => (error(i) / n) * error(i)) : total / n;
}

/** ∂/∂ŷᵢ = 2(ŷᵢ − yᵢ)/n */
export function meanSquaredErrorGradient(
  prediction: ArrayLike<number>,
  target: ArrayLike<number>,
): Float64Array {
  requireErrors('meanSquaredErrorGradient', prediction, target);
  const half = target.length / 2;
  return Float64Array.from(prediction, (value, i) => (value - target[i]) / half);
}

function requireErrors(
  caller: string,
  prediction: ArrayLike<number>,
  target: ArrayLike<number>,
): void {
  requireSameLength(caller, 'prediction', prediction, 'target', target);
  for (let i = 0; i < target.length; i++) {
    if (Math.abs(target[i]) === Infinity) {
      throw new RangeError(
        `${caller}: target[${i}] is ${target[i]}, and no prediction can be compared with it. Use finite targets.`,
      );
    }
  }
}

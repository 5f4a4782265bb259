/**
 * Σ (predictionᵢ − targetᵢ)², with what each addition loses (TwoSum). It is compensatedSum of the
 * squares to the bit, without a call for each.
 *
 * A sum that is not finite is not compensated; nor is it where a target is infinite.
 */
export function sumOfSquaredErrors(
  prediction: Float64Array | Float32Array,
  target: Float64Array | Float32Array,
): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < target.length; i++) {
    const error = prediction[i] - target[i];
    const square = error * error;
    const total = sum + square;
    const counted = total - sum;
    lost += sum - (total - counted) + (square - counted);
    sum = total;
  }
  return Number.isFinite(sum) ? sum + lost : sum;
}

/** A sum that more is added to, with what its additions lost. */
export interface RunningSum {
  sum: number;
  lost: number;
}

/** Adds the first `count` values. */
export function addTo(running: RunningSum, values: Float64Array, count: number): void {
  let { sum, lost } = running;
  for (let i = 0; i < count; i++) {
    const value = values[i];
    const total = sum + value;
    // The larger of two loses nothing to their sum. Which is that is easily guessed: TwoSum costs more.
    lost += sum >= Math.abs(value) ? sum - total + value : value - total + sum;
    sum = total;
  }
  running.sum = sum;
  running.lost = lost;
}

/** The sum, rounded once. One that is Infinity or NaN is not compensated: nothing is lost from it. */
export function roundedSum({ sum, lost }: RunningSum): number {
  return Number.isFinite(sum) ? sum + lost : sum;
}

/** Σ valuesᵢ, in the same way. */
export function sumOf(values: Float64Array): number {
  const running = { sum: 0, lost: 0 };
  addTo(running, values, values.length);
  return roundedSum(running);
}

import type { Matrix } from '../matrix.ts';
import { BLOCK, sigmoidCrossEntropiesInto } from './sigmoidCrossEntropies.ts';

/** The entries of a batch. */
export interface FastEntries {
  /** Evaluates from entry i on; returns the first that the readable form has to take, or the count. */
  evaluateFrom(i: number): number;
}

/** Writes into losses, and gradients divided by `divisor` into `gradient`. */
export function fastEntries(
  losses: Float64Array,
  logits: Matrix,
  targets: Matrix,
  divisor: number,
  gradient?: Matrix,
): FastEntries {
  const { length } = losses;
  const z = asFloat64(logits.data);
  const y = asFloat64(targets.data);
  const data = gradient?.data;
  const slopes = data instanceof Float32Array ? new Float64Array(length) : data;
  return {
    evaluateFrom(start) {
      let i = start;
      while (i < length) {
        const end = Math.min(i + BLOCK, length);
        const next = sigmoidCrossEntropiesInto(losses, slopes, 1 / divisor, z, y, i, end);
        if (data && slopes && data !== slopes) data.set(slopes.subarray(i, next), i);
        i = next;
        if (i < end) break;
      }
      return i;
    },
  };
}

/** The same numbers: code that meets two kinds of arrays is slower for both. */
function asFloat64(data: Matrix['data']): Float64Array {
  return data instanceof Float64Array ? data : new Float64Array(data);
}

import type { Matrix } from '../matrix.ts';
import { type RowRoom, rowRoom } from './rowExponentials.ts';
import {
  softmaxCrossEntropyOfRow,
  softmaxCrossEntropyOfRowGradient,
} from './softmaxCrossEntropyRow.ts';

/** The rows of a batch. */
export interface FastRows {
  /** Evaluates from row n on; returns the first that the readable form has to take, or their number. */
  evaluateFrom(n: number): number;
}

/**
 * Writes into losses, and gradients divided by `divisor` into `gradient`. A label below 0, a weight of 0
 * and what softmaxCrossEntropyOfRow cannot take are left to the readable form.
 *
 * Float32Arrays are copied, a row at a time: code that meets two kinds of arrays is slower for both.
 */
export function fastRows(
  losses: Float64Array,
  logits: Matrix,
  labels: Int32Array,
  weight: ArrayLike<number> | undefined,
  divisor: number,
  gradient?: Matrix,
): FastRows {
  const { data, columns } = logits;
  const room = rowRoom(columns);
  const weights = weight ? new Float64Array(weight) : undefined;
  const slopes = gradient?.data;
  if (data instanceof Float64Array && !(slopes instanceof Float32Array)) {
    return {
      evaluateFrom: (n) => evaluateRows(room, losses, slopes, data, labels, weights, divisor, n),
    };
  }
  const z = new Float64Array(columns);
  const loss = new Float64Array(1);
  const g = slopes && new Float64Array(columns);
  const label = new Int32Array(1);
  return {
    evaluateFrom(first) {
      for (let n = first; n < losses.length; n++) {
        z.set(data.subarray(n * columns, (n + 1) * columns));
        label[0] = labels[n];
        if (evaluateRows(room, loss, g, z, label, weights, divisor, 0) === 0) return n;
        losses[n] = loss[0];
        if (g) slopes?.set(g, n * columns);
      }
      return losses.length;
    },
  };
}

function evaluateRows(
  room: RowRoom,
  losses: Float64Array,
  slopes: Float64Array | undefined,
  z: Float64Array,
  labels: Int32Array,
  weights: Float64Array | undefined,
  divisor: number,
  first: number,
): number {
  const { columns } = room;
  let n = first;
  for (; n < losses.length; n++) {
    const label = labels[n];
    if (label < 0) break;
    const weight = weights ? weights[label] : 1;
    if (!(weight > 0)) break;
    const loss = softmaxCrossEntropyOfRow(room, z, n * columns, label);
    if (Number.isNaN(loss)) break;
    losses[n] = weight * loss;
    if (slopes) {
      softmaxCrossEntropyOfRowGradient(room, label, weight / divisor, slopes, n * columns);
    }
  }
  return n;
}

import type { Matrix } from '../matrix.ts';
import {
  rowRoom,
  softmaxCrossEntropyRow,
  softmaxCrossEntropyRowGradient,
} from './softmaxCrossEntropyRow.ts';

/** The rows of a batch, one after another in the same room. */
export interface FastRows {
  /** The loss of the row that was evaluated last. */
  readonly loss: number;
  /** Evaluates row n; false for one that the readable form has to take. */
  evaluate(n: number, target: number): boolean;
  /** Writes weight/divisor times the gradient of that row. */
  writeGradient(n: number, target: number, weight: number, divisor: number): void;
}

/**
 * Rows of Float32Arrays are copied into a Float64Array and back: code that meets two kinds of arrays is
 * slower for both.
 */
export function fastRows(logits: Matrix, gradient?: Matrix): FastRows {
  const { data, columns } = logits;
  const room = rowRoom(columns);
  const inputs = data instanceof Float64Array ? data : undefined;
  const slopes = gradient?.data instanceof Float64Array ? gradient.data : undefined;
  const copy = new Float64Array(inputs && (slopes || !gradient) ? 0 : columns);
  return {
    get loss() {
      return room.loss;
    },
    evaluate(n, target) {
      if (inputs) return softmaxCrossEntropyRow(room, inputs, n * columns, target);
      for (let c = 0; c < columns; c++) copy[c] = data[n * columns + c];
      return softmaxCrossEntropyRow(room, copy, 0, target);
    },
    writeGradient(n, target, weight, divisor) {
      const start = n * columns;
      if (slopes) softmaxCrossEntropyRowGradient(room, target, weight, divisor, slopes, start);
      else {
        softmaxCrossEntropyRowGradient(room, target, weight, divisor, copy, 0);
        gradient?.data.set(copy, start);
      }
    },
  };
}

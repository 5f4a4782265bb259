import type { Matrix } from '../matrix.ts';
import { asFloat64, roundInto, slopesRoom } from './float64.ts';
import { type RowRoom, rowRoom } from './rowExponentials.ts';
import {
  softmaxCrossEntropiesInto,
  softmaxCrossEntropyGradientsInto,
} from './softmaxCrossEntropies.ts';

/** A batch of examples with labels, as the kernels take it. */
export interface FastRows {
  readonly room: RowRoom;
  readonly z: Float64Array;
  readonly labels: Int32Array;
  /** The label of rows that are left out. */
  readonly ignored: number;
  readonly weights: Float64Array | undefined;
  /** What gradients are divided by. */
  readonly divisor: number;
  readonly slopes: Matrix['data'] | undefined;
}

/** The batch, with a gradient to write into if there is one. */
export function fastRows(
  logits: Matrix,
  labels: Int32Array,
  ignored: number,
  weight: ArrayLike<number> | undefined,
  divisor: number,
  gradient?: Matrix,
): FastRows {
  return {
    room: rowRoom(logits.columns),
    z: asFloat64(logits.data),
    labels,
    ignored,
    weights: weight ? new Float64Array(weight) : undefined,
    divisor,
    slopes: gradient?.data,
  };
}

/**
 * Writes the losses of a block of rows, from row n on, into the front of losses, and their gradients into
 * those of the batch. Returns how many rows. One that is left out, one of weight 0 and what
 * softmaxCrossEntropiesInto cannot take end a block: they are left to the readable form.
 */
export function rowsInto(losses: Float64Array, batch: FastRows, n: number): number {
  const { room, z, labels, weights, slopes } = batch;
  const start = n * room.columns;
  const wanted = rowsThatCount(batch, n);
  const rows = softmaxCrossEntropiesInto(losses, room, z, start, labels, n, wanted);
  if (slopes instanceof Float64Array) {
    gradientsInto(slopes, start, batch, n, rows);
  } else if (slopes) {
    const count = rows * room.columns;
    gradientsInto(slopesRoom(count), 0, batch, n, rows);
    roundInto(slopes, start, slopesRoom(count), count);
  }
  if (weights) for (let r = 0; r < rows; r++) losses[r] *= weights[labels[n + r]];
  return rows;
}

/** How many rows from n on are not left out, up to a block. */
function rowsThatCount({ room, labels, ignored, weights }: FastRows, n: number): number {
  const most = Math.min(room.rows, labels.length - n);
  for (let r = 0; r < most; r++) {
    const label = labels[n + r];
    if (label === ignored || (weights && !(weights[label] > 0))) return r;
  }
  return most;
}

function gradientsInto(
  slopes: Float64Array,
  start: number,
  { room, labels, weights, divisor }: FastRows,
  n: number,
  rows: number,
): void {
  softmaxCrossEntropyGradientsInto(slopes, start, room, labels, weights, divisor, n, rows);
}

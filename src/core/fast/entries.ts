import type { Matrix } from '../matrix.ts';
import { asFloat64, roundInto, slopesRoom } from './float64.ts';
import { MOST_ENTRIES, sigmoidCrossEntropiesInto } from './sigmoidCrossEntropies.ts';

/** A batch of logits with a target each, as the kernels take it. */
export interface FastEntries {
  readonly z: Float64Array;
  readonly y: Float64Array;
  /** What gradients are multiplied by. */
  readonly share: number;
  readonly slopes: Matrix['data'] | undefined;
}

/** The batch, with a gradient to write into, divided by `divisor`, if there is one. */
export function fastEntries(
  logits: Matrix,
  targets: Matrix,
  divisor: number,
  gradient?: Matrix,
): FastEntries {
  return {
    z: asFloat64(logits.data),
    y: asFloat64(targets.data),
    share: 1 / divisor,
    slopes: gradient?.data,
  };
}

/**
 * Writes the losses of a block of entries, from entry i on, into the front of losses, and their slopes
 * into those of the batch. Returns how many: what sigmoidCrossEntropiesInto cannot take ends a block,
 * and is left to the readable form.
 */
export function entriesInto(losses: Float64Array, batch: FastEntries, i: number): number {
  const { z, y, share, slopes } = batch;
  const most = Math.min(MOST_ENTRIES, z.length - i);
  if (!(slopes instanceof Float32Array)) {
    return sigmoidCrossEntropiesInto(losses, slopes, i, share, z, y, i, most);
  }
  const wide = slopesRoom(MOST_ENTRIES);
  const count = sigmoidCrossEntropiesInto(losses, wide, 0, share, z, y, i, most);
  roundInto(slopes, i, wide, count);
  return count;
}

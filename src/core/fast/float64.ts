import type { Matrix } from '../matrix.ts';

/** The same numbers in float64: code that meets two kinds of arrays is slower for both. */
export function asFloat64(data: Matrix['data']): Float64Array {
  return data instanceof Float64Array ? data : new Float64Array(data);
}

let block = new Float64Array(0);

/** Room for so many slopes on their way to a Float32Array. */
export function slopesRoom(count: number): Float64Array {
  if (block.length < count) block = new Float64Array(count);
  return block;
}

/** Rounds the first `count` of these slopes to float32. */
export function roundInto(to: Float32Array, at: number, slopes: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) to[at + i] = slopes[i];
}

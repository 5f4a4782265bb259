import { sigmoid } from '#core';

const dot = (a: number[], b: number[]) =>
  a.reduce((sum, each, i) => sum + each * b[i], 0);

// All errors first, then one column of features after the other.
export function slopes(x: number[][], y: number[], w: number[]): number[] {
  const errors = x.map((row, n) => sigmoid(dot(row, w)) - y[n]);
  const column = (f: number) => x.map((row) => row[f]);
  return w.map((_, f) => dot(errors, column(f)) / x.length);
}

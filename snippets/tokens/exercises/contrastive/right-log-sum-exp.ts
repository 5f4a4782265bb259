import { logSumExp } from '#core';

// Log-sum-exp of the leads over the right pair, which is 0 itself.
export function loss(similarities: number[][], T: number): number {
  const means = similarities.map((row, i) => {
    const leads = (all: number[]) => all.map((s) => (s - all[i]) / T);
    const column = similarities.map((each) => each[i]);
    return (logSumExp(leads(row)) + logSumExp(leads(column))) / 2;
  });
  return means.reduce((a, b) => a + b) / means.length;
}

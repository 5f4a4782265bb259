import { klDivergence } from '#core';

// Goes back to probabilities, the smallest of which become 0.
export function klDiv(logP: number[][], y: number[][]): number {
  const divergences = y.map((row, n) => {
    return klDivergence(row, logP[n].map(Math.exp));
  });
  return divergences.reduce((a, b) => a + b) / y.length;
}

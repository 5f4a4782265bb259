import { softmax } from '#core';

// The chain rule as it stands: errors times the Jacobian.
export function slopes(z: number[], y: number[]): number[] {
  const p = softmax(z);
  return z.map((_, j) => {
    let slope = 0;
    for (let i = 0; i < z.length; i++) {
      slope += (p[i] - y[i]) * p[i] * (Number(i === j) - p[j]);
    }
    return slope;
  });
}

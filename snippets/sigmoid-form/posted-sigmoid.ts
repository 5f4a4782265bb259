export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(x));
}

export const atZero = sigmoid(0);
export const atTwo = sigmoid(2);

import { sigmoid } from './posted-sigmoid.ts';

// One logit, learned by gradient descent; the answer is yes, y = 1.
function learn(slope: (p: number) => number): number {
  let z = 0;
  for (let step = 0; step < 1000; step++) z -= 0.1 * slope(sigmoid(z));
  return z;
}

export const logitByPMinusY = learn((p) => p - 1);
export const probabilityByPMinusY = sigmoid(logitByPMinusY);

// As posted, -ln p is ln(1 + e^z). It rises with z, and its slope is 1 - p.
export const logitByItsOwnSlope = learn((p) => 1 - p);
export const probabilityByItsOwnSlope = sigmoid(logitByItsOwnSlope);

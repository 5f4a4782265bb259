import {
  halfSquaredError,
  halfSquaredErrorGradient,
  matrix,
  meanSquaredErrorLossAndGradient,
} from '#core';

// Class 3 of ten is right; what a network says of the ten.
const y = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0];
const yhat = [0.1, 0.05, 0.6, 0, 0.05, 0.1, 0, 0.1, 0, 0];
const batch = [matrix([yhat]), matrix([y])] as const;
const [total, average] = (['sum', 'mean'] as const).map((reduction) =>
  meanSquaredErrorLossAndGradient(...batch, { reduction }),
);
export const half = halfSquaredError(yhat, y);
export const sum = total.loss;
export const mean = average.loss;
export const slopes = [
  halfSquaredErrorGradient(yhat, y)[2],
  total.gradient.data[2],
  average.gradient.data[2],
];

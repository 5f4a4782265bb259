// The third of ten outputs should be 1. Below it, what a network says.
const y = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0];
const yhat = [0.1, 0.05, 0.6, 0, 0.05, 0.1, 0, 0.1, 0, 0];

const error = yhat.map((each, i) => each - y[i]);
const squares = error.map((each) => each ** 2);
export const sum = squares.reduce((a, b) => a + b);
export const half = sum / 2;
export const mean = sum / 10;

// The slopes of half, sum and mean with respect to the third output.
export const slopes = [error[2], 2 * error[2], (2 / 10) * error[2]];

export const rateForSum = (rate: number) => rate / 2;

// The C of the mean, without the 2 of the square.
export const rateForMean = (rate: number, C: number) => rate * C;

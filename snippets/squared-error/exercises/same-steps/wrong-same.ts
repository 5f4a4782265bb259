export const rateForSum = (rate: number) => rate / 2;

// The same rate for the mean as for the sum.
export const rateForMean = (rate: number, _C: number) => rate / 2;

// Multiplied where it should be divided, and the other way round.
export const rateForSum = (rate: number) => 2 * rate;

export const rateForMean = (rate: number, C: number) => (2 * rate) / C;

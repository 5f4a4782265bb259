// The sum has the slope of ½ Σ, as if the half were not there.
export const rateForSum = (rate: number) => rate;

export const rateForMean = (rate: number, C: number) => (rate * C) / 2;

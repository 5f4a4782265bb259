// The rate divided by how much steeper the other loss is.
export const rateForSum = (rate: number) => rate / 2;

export const rateForMean = (rate: number, C: number) => rate / (2 / C);

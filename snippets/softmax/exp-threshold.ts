// The largest double lies just below 2 ** 1024. There exp has to end.
export const largest = Number.MAX_VALUE;
export const high = Math.log(largest);
export const atHigh = Math.exp(high);

// Doubles between 512 and 1024 stand 2 ** -43 apart: one step on.
const step = 2 ** -43;
export const oneStepAbove = Math.exp(high + step);

// The smallest is 2 ** -1074. Half of that, or less, is rounded to 0.
export const smallest = Number.MIN_VALUE;
export const low = Math.log(2) * -1075;
export const oneStepInside = Math.exp(low + step);
export const atLow = Math.exp(low);

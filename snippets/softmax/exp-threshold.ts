// The largest double, about 2 to the power 1024, is where exp must end.
export const largest = Number.MAX_VALUE;
export const threshold = Math.log(largest);
export const atThreshold = Math.exp(threshold);

// Doubles between 512 and 1024 are 2 ** -43 apart: this is the next one.
export const justAbove = Math.exp(threshold + 2 ** -43);

// The smallest double is 2 ** -1074. Less than half of it rounds to 0.
export const smallest = Number.MIN_VALUE;
export const lowThreshold = Math.log(2) * -1075;
export const justBelow = Math.exp(lowThreshold - 2 ** -43);

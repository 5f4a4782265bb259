import { naiveSoftmax } from './naive.ts';

export const high = naiveSoftmax([1000, 1001, 1002]);
export const low = naiveSoftmax([-1000, -1000]);
export const farApart = naiveSoftmax([1000, 0]);

// exp gives no NaN at either end. The division does.
export const hugePower = Math.exp(1000);
export const infinityByInfinity = hugePower / hugePower;
export const tinyPower = Math.exp(-1000);
export const zeroByZero = tinyPower / tinyPower;

// Each power is finite here, and only their sum is not.
export const finitePowers = naiveSoftmax([709.5, 709.5]);

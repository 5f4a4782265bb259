import { naiveSoftmax } from './naive.ts';

export const high = naiveSoftmax([1000, 1001, 1002]);
export const low = naiveSoftmax([-1000, -1000]);
export const farApart = naiveSoftmax([1000, 0]);

// exp itself gives no NaN. The division does:
export const power = Math.exp(1000);
export const infinityByInfinity = power / power;
export const tinyPower = Math.exp(-1000);
export const zeroByZero = tinyPower / tinyPower;

// Here each power is finite and only their sum is not.
export const finitePowers = naiveSoftmax([709.5, 709.5]);

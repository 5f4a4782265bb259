import { meanShiftedSoftmax } from './exercises/mean-shift/solution.ts';

export const nearby = meanShiftedSoftmax([1000, 1001, 1002]);
export const farApart = meanShiftedSoftmax([3000, 0, 0]);

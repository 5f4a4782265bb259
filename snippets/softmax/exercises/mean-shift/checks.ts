import { check, givesNaN, holds, near } from '#check';
import { farApart, meanShiftedSoftmax } from './starter.ts';

const close = [0.09003057317038, 0.2447284710548, 0.6652409557748];

export const checks = [
  check('agrees with softmax on logits that are close together', () => {
    near(meanShiftedSoftmax, [[0, 1, 2]], close);
  }),
  check('survives logits of 1000 as long as they are close', () => {
    near(meanShiftedSoftmax, [[1000, 1001, 1002]], close);
  }),
  check('shifts by the mean: logits up to 700 above it still fit', () => {
    near(meanShiftedSoftmax, [[1060, 0, 0]], [1, 0, 0]);
    near(meanShiftedSoftmax, [[1400, 0]], [1, 0]);
    near(meanShiftedSoftmax, [[1500, 1500, -500]], [0.5, 0.5, 0]);
  }),
  check('shifts by the mean: a logit 1000 above it overflows', () => {
    givesNaN(meanShiftedSoftmax, [[1500, 0, 0]]);
  }),
  check('farApart is a list of three finite logits', () => {
    const threeNumbers = (z: number[]) =>
      z.length === 3 && z.every(Number.isFinite);
    const logits = { farApart: () => farApart };
    holds(logits.farApart, [], 'three finite numbers', threeNumbers);
  }),
  check('farApart breaks it', () => {
    givesNaN(meanShiftedSoftmax, [farApart]);
  }),
];

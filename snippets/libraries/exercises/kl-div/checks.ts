import { check, near } from '#check';
import { klDiv } from './starter.ts';

const logs = (rows: number[][]) => rows.map((row) => row.map(Math.log));
const y = [
  [0.5, 0.25, 0.25],
  [0.1, 0.8, 0.1],
];
const p = [
  [0.7, 0.2, 0.1],
  [0.5, 0.25, 0.25],
];

export const checks = [
  check('is 0 where the forecast is the truth', () => {
    near(klDiv, [logs(y), y], 0);
  }),
  check('gives what SciPy gives for two rows of three classes', () => {
    near(klDiv, [logs(p), y], 0.3972851179501019);
  }),
  check('is ln 4 where a target of 1 had a probability of ¼', () => {
    near(klDiv, [logs([[0.25, 0.75]]), [[1, 0]]], 1.3862943611198906);
  }),
  check('uses a given ln p of −800 directly', () => {
    near(klDiv, [[[-800, 0]], [[0.5, 0.5]]], 399.3068528194401);
  }),
];

import { bandwidth, nanoseconds as ns } from './measured.ts';

type Machine = { bytes: number; bandwidth: number; exp: number };

// Bytes of a logit, bytes read in a nanosecond, nanoseconds of an exp.
export const machines: Record<string, Machine> = {
  'one processor': { bytes: 8, bandwidth, exp: ns.expOnly - ns.readOnly },
  'the same, with the table': {
    bytes: 8,
    bandwidth,
    exp: ns.tableOnly - ns.readOnly,
  },
  'H100 GPU': { bytes: 4, bandwidth: 3350, exp: 1 / 3900 },
};

// How often a way reads a logit from memory, and takes an exponential.
export const ways = [
  { way: 'two passes, short row', reads: 1, exps: 1 },
  { way: 'two passes, long row', reads: 2, exps: 1 },
  { way: 'one pass', reads: 1, exps: 1 },
];

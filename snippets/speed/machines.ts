import { bandwidth, nanoseconds as ns } from './measured.ts';

type Machine = { bytes: number; bandwidth: number; exp: number };

// Bytes of a logit, bytes read in a nanosecond, nanoseconds of an exp.
export const machines: Record<string, Machine> = {
  'one processor, Math.exp': { bytes: 8, bandwidth, exp: ns.expOnly },
  'one processor, table': { bytes: 8, bandwidth, exp: ns.tableOnly },
  'one processor, C with 4 lanes': {
    bytes: 8,
    bandwidth,
    exp: ns.cSimdExpOnly,
  },
  'H100 GPU': { bytes: 4, bandwidth: 3350, exp: 1 / 3900 },
};

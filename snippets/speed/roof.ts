import { choice } from '#notebook';
import { machines } from './machines.ts';
import { nanoseconds } from './measured.ts';

const machine = choice('machine', Object.keys(machines));
const { bytes, bandwidth, exp } = machines[machine];

// How often each logit is read from memory, and its exp computed.
const ways = [
  { way: 'two passes, short row', reads: 1, exps: 1 },
  { way: 'two passes, long row', reads: 2, exps: 1 },
  { way: 'one pass', reads: 1, exps: 1 },
];
export const least = ways.map(({ way, reads, exps }) => {
  const memory = (reads * bytes) / bandwidth;
  const computing = exps * exp;
  return {
    way,
    'memory, ns': memory,
    'exps, ns': computing,
    'at least, ns': Math.max(memory, computing),
    limit: memory > computing ? 'memory' : 'exps',
  };
});
export const twoPassesInBook = nanoseconds.twoPasses;

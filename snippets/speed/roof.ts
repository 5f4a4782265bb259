import { choice } from '#notebook';
import { machines, ways } from './machines.ts';
import { nanoseconds } from './measured.ts';

const machine = choice('machine', Object.keys(machines));
const { bytes, bandwidth, exp } = machines[machine];

export const least = ways.map(({ way, reads, exps }) => {
  const memory = (reads * bytes) / bandwidth;
  const computing = exps * exp;
  return {
    way,
    'memory, ns': memory,
    'exps, ns': computing,
    'at least, ns': Math.max(memory, computing),
    'bound by': memory > computing ? 'memory' : 'exps',
  };
});
export const twoPassesInBook = nanoseconds.twoPasses;

import { roundTo, toBits } from '#core';

// What a log may show of a mean loss.
export const readings = (classes: number) => [
  { read: 'mean, in nats', of: (mean: number) => mean },
  { read: 'mean, in bits', of: toBits },
  { read: 'mean over classes too', of: (mean: number) => mean / classes },
  ...[16, 32, 64, 128, 256].map((n) => {
    return { read: `sum of ${n}`, of: (mean: number) => n * mean };
  }),
  { read: 'mean, in bfloat16', of: roundTo('bfloat16') },
];

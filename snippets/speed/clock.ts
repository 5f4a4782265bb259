import { C, type LossOf, meanLoss, N } from './batch.ts';

// Nanoseconds for a logit. The clock of a browser is coarse, so the batch
// is computed again and again, for at least a tenth of a second.
export function nanoseconds(lossOf: LossOf): number {
  const start = performance.now();
  let batches = 0;
  let time = 0;
  for (; time < 100; time = performance.now() - start) {
    meanLoss(lossOf);
    batches++;
  }
  return (time * 1e6) / (batches * N * C);
}

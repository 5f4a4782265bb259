/** By npm run bench:speed, in several runs: each number is its least. */
export const machine = 'AMD EPYC, one thread; Node 24.21.0';

/** Nanoseconds for a logit, on that machine. */
export const nanoseconds: Record<string, number> = {
  readOnly: 1.22,
  expOnly: 12.5,
  tableOnly: 7.03,
  zeroOnly: 6.16,
  oneLine: 24.5,
  twoPasses: 14,
  onePass: 17.2,
  withTable: 7.52,
  separately: 27.4,
  atOnce: 17.7,
  wasm: 13.6,
  wasmSimd: 9.36,
  c: 5.2,
  cSimd: 1.5,
  cSimdExpOnly: 1.09,
  numpy: 12.2,
  torch: 3.67,
  torch32: 1.34,
};
/** Bytes that it reads from memory in a nanosecond. */
export const bandwidth = 11.4;

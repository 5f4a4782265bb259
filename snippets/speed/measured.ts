/** Written by npm run bench:speed: the least of many rounds. */
export const machine = 'AMD EPYC, one thread; Node 24.21.0';

/** Nanoseconds for a logit, on that machine. */
export const nanoseconds: Record<string, number> = {
  readOnly: 1.43,
  expOnly: 12.9,
  tableOnly: 3.98,
  oneLine: 38.5,
  twoPasses: 14.3,
  onePass: 17.1,
  withTable: 5.05,
  separately: 26.9,
  atOnce: 17.5,
  wasm: 13.9,
  wasmSimd: 9.66,
  c: 9.37,
  cSimd: 1.75,
  numpy: 12.5,
  torch: 4.03,
  torch32: 1.63,
};
/** Bytes that it reads from memory in a nanosecond. */
export const bandwidth = 9.88;

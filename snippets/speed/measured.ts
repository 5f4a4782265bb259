/** Written by npm run bench:speed: the least of many rounds. */
export const machine = 'AMD EPYC, 0.0 GHz, one thread; Node 24.21.0';

/** Nanoseconds for a logit, on that machine. */
export const nanoseconds: Record<string, number> = {
  readOnly: 1.62,
  expOnly: 12.8,
  oneLine: 114,
  twoPasses: 19.8,
  onePass: 27.2,
  withTable: 7.42,
  separately: 27.4,
  atOnce: 30.5,
  wasm: 13.6,
  wasmSimd: 9.66,
  c: 9.54,
  cSimd: 1.71,
  numpy: 17.4,
  torch: 4.37,
  torch32: 1.86,
};
/** Bytes that it reads from memory in a nanosecond, which is gigabytes in a second. */
export const bandwidth = 12.3;

/** How many times as fast one way is as another. */
export const gain = (slow: string, fast: string) =>
  nanoseconds[slow] / nanoseconds[fast];

/** Numbers in [0, 1) of 32 bits that are the same at every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const few = randomNumbers(20220729);
/** Of all the bits that a double has: their differences are rounded. */
const random = () => few() + few() * 2 ** -32;
/** A whole number below count. */
export const below = (count: number) => Math.floor(random() * count);
/** A number between −reach and reach. */
export const around = (reach: number) => (2 * random() - 1) * reach;

/** What may be hard about a row: makes the logits of so many columns. */
export const KINDS: Record<string, (columns: number) => number[]> = {
  'close to 0': (columns) => Array.from({ length: columns }, () => around(3)),
  'spread over tens': (columns) => Array.from({ length: columns }, () => around(40)),
  'spread over hundreds': (columns) => Array.from({ length: columns }, () => around(350)),
  'all but equal': (columns) => Array.from({ length: columns }, () => 1 + around(1e-12)),
  tied: (columns) => new Array(columns).fill(around(900)),
  'far from 0': (columns) => Array.from({ length: columns }, () => 980 + around(8)),
  'one leads by little or much': (columns) => {
    const gap = 700 * random() ** 3;
    return Array.from({ length: columns }, (_, c) => (c === 0 ? 0 : -gap - random()));
  },
  masked: (columns) =>
    Array.from({ length: columns }, (_, c) => (c > 0 && random() < 0.4 ? -Infinity : around(9))),
  tiny: (columns) => Array.from({ length: columns }, () => around(2 ** -1040)),
  beyond: (columns) => Array.from({ length: columns }, () => around(1e5)),
};

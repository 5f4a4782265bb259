/**
 * Seeded random numbers: the same on every machine and every day.
 */

/** A generator of numbers in [0, 1), set by `seed` alone (Mulberry32, T. Ettinger 2017). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What {@link randomRows} may be asked for. */
export type RowsOptions = {
  seed: number;
  rows?: number;
  /** No number is further from 0 than this. */
  largest?: number;
};

/**
 * Rows of one to six finite numbers of both signs, to try an answer on. Their sizes go from 2⁻²⁰ to
 * `largest` (the largest double unless given). There are three kinds of rows: sizes that have nothing
 * in common, numbers far from 0 but close together, and rows where several share the first place.
 * Rows with sizes near 1 come first, so that the first row that fails is the easiest to read.
 *
 * @throws RangeError when `largest` is not a positive finite number.
 */
export function randomRows(options: RowsOptions): number[][] {
  const { seed, rows = 200, largest = Number.MAX_VALUE } = options;
  if (!(largest > 0 && largest < Infinity)) {
    throw new RangeError(`randomRows needs a finite largest > 0; got ${largest}.`);
  }
  const next = random(seed);
  const whole = (end: number) => Math.floor(next() * end);
  const highest = Math.log2(largest);
  const number = () => {
    // Cubed, so that the sizes at which code first fails are tried often.
    const u = next();
    const exponent = Math.floor(-20 + u * u * u * (highest + 20));
    // A power of two is exact in every engine; of another exponent it need not be.
    const size = Math.min(largest, (1 + next()) * 2 ** exponent);
    return next() < 0.5 ? -size : size;
  };
  const kinds = [
    (length: number) => Array.from({ length }, number),
    (length: number) => {
      const offset = number();
      return Array.from({ length }, () => clamp(offset + 4 * next() - 2, largest));
    },
    (length: number) => {
      const pair = [number(), number()];
      return Array.from({ length }, () => pair[whole(2)]);
    },
  ];
  const made = Array.from({ length: rows }, (_, row) => kinds[row % kinds.length](1 + whole(6)));
  const size = (row: number[]) => Math.abs(Math.log2(Math.max(...row.map(Math.abs))));
  return made.sort((a, b) => size(a) - size(b));
}

function clamp(x: number, largest: number): number {
  return Math.max(-largest, Math.min(largest, x));
}

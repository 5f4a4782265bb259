/**
 * Chance that is the same on every machine and every day, for checks that try many inputs.
 */

/** A sequence of numbers in [0, 1), set by `seed` alone (Mulberry32, T. Ettinger 2017). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What {@link randomLogits} may be asked for. */
export type LogitsOptions = {
  seed: number;
  rows?: number;
  /** No logit is further from 0 than this. */
  largest?: number;
};

/**
 * Rows of one to six finite logits, of all sizes from 2⁻²⁰ to `largest` (by default the largest
 * double), of both signs: sizes that have nothing in common, rows far from 0 whose logits are close
 * together, and rows where several share the first place. Rows of a size near 1 come first, so that
 * the first row at which an answer fails is the easiest to read.
 *
 * @throws RangeError when `largest` is no positive finite number.
 */
export function randomLogits(options: LogitsOptions): number[][] {
  const { seed, rows = 200, largest = Number.MAX_VALUE } = options;
  if (!(largest > 0 && largest < Infinity)) {
    throw new RangeError(`randomLogits needs a finite largest > 0; got ${largest}.`);
  }
  const next = random(seed);
  const whole = (end: number) => Math.floor(next() * end);
  const highest = Math.log2(largest);
  const logit = () => {
    // Cubed, so that the sizes at which code first fails are tried often.
    const u = next();
    const exponent = Math.floor(-20 + u * u * u * (highest + 20));
    // A power of two is exact in every engine; of another exponent it need not be.
    const size = Math.min(largest, (1 + next()) * 2 ** exponent);
    return next() < 0.5 ? -size : size;
  };
  const kinds = [
    (classes: number) => Array.from({ length: classes }, logit),
    (classes: number) => {
      const offset = logit();
      return Array.from({ length: classes }, () => clamp(offset + 4 * next() - 2, largest));
    },
    (classes: number) => {
      const pair = [logit(), logit()];
      return Array.from({ length: classes }, () => pair[whole(2)]);
    },
  ];
  const made = Array.from({ length: rows }, (_, row) => kinds[row % kinds.length](1 + whole(6)));
  const size = (row: number[]) => Math.abs(Math.log2(Math.max(...row.map(Math.abs))));
  return made.sort((a, b) => size(a) - size(b));
}

function clamp(x: number, largest: number): number {
  return Math.max(-largest, Math.min(largest, x));
}

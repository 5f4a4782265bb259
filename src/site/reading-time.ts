/** How long a chapter takes to read. */

const WORDS_A_MINUTE = 200;
/** A cell is looked at, a formula too; an exercise is left out: it takes as long as it takes. */
const MINUTES_A_CELL = 0.75;
const MINUTES_A_FORMULA = 0.25;

/** Whole minutes, one at the least, for the MDX of a page. */
export function readingMinutes(mdx: string): number {
  const count = (pattern: RegExp) => mdx.match(pattern)?.length ?? 0;
  const prose = mdx
    .replace(/^import .*$/gm, '')
    .replace(/<Exercise[\s\S]*?<\/Exercise>/g, '')
    .replace(/\$\$[\s\S]*?\$\$|<[^>]*>/g, ' ');
  const words = prose.match(/[\p{L}\p{N}$][^\s]*/gu)?.length ?? 0;
  const minutes =
    words / WORDS_A_MINUTE +
    count(/<(Cell|Source)\b/g) * MINUTES_A_CELL +
    count(/<Formula\b/g) * MINUTES_A_FORMULA;
  return Math.max(1, Math.round(minutes));
}

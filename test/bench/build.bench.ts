/**
 * How long the build takes: `npm run bench:build`. The whole site and generated books of 10, 100 and 1000 cells,
 * each without anything that an earlier build left; then how soon `astro dev` shows the change of one snippet.
 * The machine decides the times, and what else it does: they are no test. ROUNDS and CHANGES say how often.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../../src/preview/chromium.ts';
import { buildSite } from '../support/build-site.ts';
import { writeGeneratedBook } from './generated-book.ts';
import { changes } from './measure-changes.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 3);
const CHANGES = Number(process.env.CHANGES ?? 15);
const SIZES = [10, 100, 1000];

const TOP = join(import.meta.dirname, '../..');
/** Inside of the project, whose packages serve the books there. */
const BOOKS = join(TOP, '.cache/bench-books');
/** What a build leaves for the next one, in the folder of its book. */
const LEFT = ['.astro', '.cache/fonts', 'node_modules/.astro', 'node_modules/.vite'];

const at = (times: number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.ceil(share * times.length) - 1];
const median = (times: number[]) => at(times, 0.5);
const spread = (times: number[], digits: number) =>
  `${median(times).toFixed(digits)} (${Math.min(...times).toFixed(digits)}–${Math.max(...times).toFixed(digits)})`;
const both = (times: number[]) => `${median(times).toFixed(0)} / ${at(times, 0.95).toFixed(0)}`;
const print = (name: string, words: string) => console.log(name.padEnd(24) + words);

/** Seconds that a book takes. */
async function cold(book: string): Promise<number> {
  for (const path of LEFT) rmSync(join(book, path), { recursive: true, force: true });
  const folder = mkdtempSync(join(tmpdir(), 'bench-build-'));
  const start = performance.now();
  await buildSite(folder, '/', book);
  const seconds = (performance.now() - start) / 1000;
  rmSync(folder, { recursive: true });
  return seconds;
}

mkdirSync(BOOKS, { recursive: true });
const books = SIZES.map((cells) => ({ cells, folder: join(BOOKS, String(cells)) }));
for (const { cells, folder } of books) writeGeneratedBook(folder, cells);

console.log(
  `${cpus()[0].model.trim()}, ${availableParallelism()} processors; Node ${process.version}`,
);
console.log(`Seconds of cold builds, median (least–most) of ${ROUNDS} rounds.`);
const site: number[] = [];
const ofBooks = new Map<number, number[]>(SIZES.map((cells) => [cells, []]));
// They take turns, so that a busy machine slows all alike.
for (let round = 0; round < ROUNDS; round++) {
  site.push(await cold(TOP));
  for (const { cells, folder } of books) ofBooks.get(cells)?.push(await cold(folder));
}
print('the whole site', spread(site, 1));
for (const [cells, times] of ofBooks) {
  const each = times.map((seconds) => (1000 * seconds) / cells);
  print(`${cells} cells`, `${spread(times, 1)}, ${median(each).toFixed(0)} ms a cell`);
}
const rounds = (cells: number) => ofBooks.get(cells) ?? [];
const [few, some, many] = SIZES;
const more = (least: number, most: number) =>
  rounds(most).map((seconds, i) => (1000 * (seconds - rounds(least)[i])) / (most - least));
print(
  `${many} to ${some}`,
  spread(
    rounds(many).map((seconds, i) => seconds / rounds(some)[i]),
    2,
  ),
);
print(
  'one cell more',
  `${spread(more(few, some), 0)} ms to ${some}, ${spread(more(some, many), 0)} ms to ${many}`,
);

console.log(
  `\nMilliseconds from a change to what is new, median / 95 % of ${CHANGES}, in a book of`,
);
const browser = await launchChromium();
for (const { cells, folder } of books.slice(0, 2)) {
  const { served, shown } = await changes(
    browser,
    folder,
    'topic-01/cell-1',
    '/topic-01/',
    CHANGES,
  );
  print(`${cells} cells`, `${both(served)} served, ${both(shown)} in an open page`);
}
await browser.close();
console.log(
  `(Load ${loadavg()[0].toFixed(1)}: above one a processor, the times are of a busy machine.)`,
);
rmSync(BOOKS, { recursive: true });

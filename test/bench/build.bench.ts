/**
 * How long the build takes: `npm run bench:build`. The whole site and generated books of 10, 100 and 1000 cells,
 * each without anything that an earlier build left; then how soon `astro dev` shows the change of one snippet.
 * The machine decides the times, and what else it does: they are no test. ROUNDS and CHANGES say how often.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../../src/preview/chromium.ts';
import { buildSite } from '../support/build-site.ts';
import { writeGeneratedBook } from './generated-book.ts';

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

/** The address of a development server, once it says it. */
async function addressOf(server: ChildProcess): Promise<string> {
  let said = '';
  for await (const text of server.stdout ?? []) {
    said += text;
    const [address] = /http:\/\/localhost:\d+/.exec(said) ?? [];
    if (address) return address;
  }
  throw new Error(`astro dev has ended:\n${said}`);
}

/** Milliseconds from the change of a snippet until it is served, and until an open page shows it. */
async function changes(book: string): Promise<{ served: number[]; shown: number[] }> {
  const astro = join(TOP, 'node_modules/astro/bin/astro.mjs');
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  const server = spawn(process.execPath, [astro, 'dev', '--port', '4400'], {
    cwd: book,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const browser = await launchChromium();
  try {
    const address = `${await addressOf(server)}/topic-01/`;
    const page = await browser.newPage();
    await page.goto(address);
    const file = join(book, 'snippets/topic-01/cell-1.ts');
    const before = readFileSync(file, 'utf8');
    const served: number[] = [];
    const shown: number[] = [];
    for (let i = 1; i <= CHANGES; i++) {
      const marked = `new${i}`;
      const start = performance.now();
      writeFileSync(file, `${before}export const ${marked} = ${i};\n`);
      await page.locator(`[data-output="${marked}"]`).waitFor({ state: 'attached' });
      shown.push(performance.now() - start);
      const begin = performance.now();
      writeFileSync(file, `${before}export const other${marked} = ${i};\n`);
      while (!(await (await fetch(address)).text()).includes(`data-output="other${marked}"`));
      served.push(performance.now() - begin);
      await page.locator(`[data-output="other${marked}"]`).waitFor({ state: 'attached' });
    }
    return { served, shown };
  } finally {
    await browser.close();
    server.kill();
  }
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

for (const { cells, folder } of books.slice(0, 2)) {
  const { served, shown } = await changes(folder);
  console.log(
    `\nMilliseconds from the change of a snippet, in a book of ${cells} cells; median / 95 % of ${CHANGES}:`,
  );
  print('in what is served', `${median(served).toFixed(0)} / ${at(served, 0.95).toFixed(0)}`);
  print('in an open page', `${median(shown).toFixed(0)} / ${at(shown, 0.95).toFixed(0)}`);
}
console.log(
  `(Load ${loadavg()[0].toFixed(1)}: above one a processor, the times are of a busy machine.)`,
);
rmSync(BOOKS, { recursive: true });

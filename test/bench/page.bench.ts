/**
 * How long a reader waits, in Chromium: on the title page, in an embedded cell and in the chapter that has the
 * most cells, beside two pages of `pages/`, which have the same figure and no sandbox. Then how many cells run
 * after an edit. `npm run bench:page`. The machine decides the times: they are no test. The pages are
 * served from this machine, so a cold start has no network in it but reading, compiling and starting.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../../src/preview/chromium.ts';
import { serveFolder } from '../../src/preview/static-server.ts';
import { readSnippets } from '../support/book.ts';
import { buildSite } from '../support/build-site.ts';
import { type Measured, moves, type Visit, visit } from './measure-page.ts';
import { writePages } from './pages/write-pages.ts';
import { coldRuns, dependents, edit, warmRuns } from './run-cells.ts';

const SAMPLES = Number(process.env.SAMPLES ?? 50);
const VISITS = Number(process.env.VISITS ?? 9);
/** The cell that has the figure of `pages/figure.ts`. */
const CELL = 'softmax/temperature';

/** The cells of the page that has the most, and its address. */
function longestChapter(folder: string): { address: string; cells: string[] } {
  const chapters = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      const cells = [...html.matchAll(/ data-cell="([^"]+)"/g)].map(([, name]) => name);
      return { address: file.replace(/index\.html$/, ''), cells };
    });
  return chapters.reduce((most, next) => (next.cells.length > most.cells.length ? next : most));
}

const at = (times: number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.ceil(share * times.length) - 1];
const both = (times: number[]) => `${at(times, 0.5).toFixed(1)} / ${at(times, 0.95).toFixed(1)}`;
const print = (cells: string[]) =>
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(22) : cell.padStart(15))).join(''));

const folder = mkdtempSync(join(tmpdir(), 'bench-site-'));
const others = mkdtempSync(join(tmpdir(), 'bench-pages-'));
await buildSite(folder, '/');
await writePages(others);
const [server, otherServer] = [await serveFolder(folder), await serveFolder(others)];
const browser = await launchChromium();
const { address, cells } = longestChapter(folder);
const ours = (name: string, path: string, part = `[data-cell="${CELL}"]`): Measured => ({
  ...{ name, folder, part },
  url: server.url + path,
});
const beside = (name: string, path: string): Measured => ({
  ...{ name, folder: others, part: 'body' },
  url: otherServer.url + path,
});
const pages = [
  beside('static floor', 'floor/'),
  beside('plain, one thread', 'plain/'),
  ours('ours, one cell', `embed/${CELL}/`),
  // Its slider adds the same number to all logits, which shows when it is large.
  { ...ours('ours, title page', '', '[data-cell]:has(input[type="range"])'), steps: 95 },
  ours('ours, longest chapter', address),
];

console.log(
  `${cpus()[0].model}, ${availableParallelism()} processors; Chromium ${browser.version()}`,
);
console.log(`Times in milliseconds, median / 95 % of ${SAMPLES} moves; ${VISITS} first visits.`);
print([
  '',
  'kB (brotli)',
  'requests',
  'first chart',
  'over 50 ms',
  'first move',
  '… by a hand',
  'in the page',
  'painted',
]);
// The pages take turns, so that a busy machine slows all alike.
const visits = new Map<Measured, Visit[]>(pages.map((page) => [page, []]));
const byHand = new Map<Measured, number[]>(pages.map((page) => [page, []]));
for (let i = 0; i < VISITS; i++) {
  for (const page of pages) {
    visits.get(page)?.push(await visit(browser, page));
    byHand.get(page)?.push((await visit(browser, page, 'hand')).firstMove);
  }
}
for (const page of pages) {
  const seen = visits.get(page) ?? [];
  const median = (of: keyof Visit) =>
    at(
      seen.map((one) => one[of]),
      0.5,
    );
  const { dom, painted } = await moves(browser, page, SAMPLES);
  print([
    page.name,
    (median('bytes') / 1000).toFixed(0),
    String(median('requests')),
    ...(['chart', 'longTasks', 'firstMove'] as const).map((of) => median(of).toFixed(0)),
    at(byHand.get(page) ?? [], 0.5).toFixed(0),
    ...[both(dom), both(painted)],
  ]);
}

const page = await browser.newPage();
const url = server.url + address;
console.log(`\n${address} has ${cells.length} cells. Run to output painted, of ${CELL}:`);
print(['cold', both(await coldRuns(browser, url, CELL, VISITS))]);
await page.goto(url);
print(['warm', both(await warmRuns(page, CELL, SAMPLES))]);
console.log(
  `(Load ${loadavg()[0].toFixed(1)}: above one a processor, the times are of a busy machine.)`,
);

const texts = readSnippets();
// What is folded away can be edited once it is open.
await page.$$eval('details', (all) => {
  for (const details of all) details.open = true;
});
let right = 0;
const edited = cells.filter((cell) => Object.hasOwn(texts, cell));
for (const name of edited) {
  const expected = dependents(name, cells, texts);
  const ran = await edit(page, name);
  const same = ran.toSorted().join() === expected.toSorted().join();
  if (same) right += 1;
  else
    console.log(
      `After an edit of ${name}: ${ran.join(', ')}, but ${expected.join(', ')} depend on it.`,
    );
}
console.log(`Only what depends on the edit ran, after ${right} of ${edited.length} edits.`);

await browser.close();
server.close();
otherServer.close();
for (const each of [folder, others]) rmSync(each, { recursive: true });

// How much memory a page takes while its reader runs a cell and moves a slider thousands of times, and
// runs what holds 80 MB: npm run bench:memory. Megabytes of all the browser's processes together.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../../src/preview/chromium.ts';
import { serveFolder } from '../../src/preview/static-server.ts';
import { buildSite } from '../support/build-site.ts';
import { holdMuch, moveSlider, runOften } from '../support/long-reading.ts';
import { browserMemory } from '../support/memory.ts';

const MOVES = Number(process.env.MOVES ?? 10_000);
const HOLDS = Number(process.env.HOLDS ?? 100);

const folder = mkdtempSync(join(tmpdir(), 'bench-site-'));
await buildSite(folder, '/');
const server = await serveFolder(folder);
const browser = await launchChromium();
const page = await browser.newPage();

async function measure(what: string, times: number, act: (times: number) => Promise<void>) {
  await act(10);
  const first = browserMemory();
  let most = first;
  for (let done = 0; done < times; done += times / 10) {
    await act(times / 10);
    most = Math.max(most, browserMemory());
  }
  const row = [first, most, browserMemory()].map((value) => value.toFixed(0).padStart(10));
  console.log(`${`${times} ${what}`.padEnd(36)}${row.join('')}`);
}

console.log(`${'MB'.padEnd(36)}  after 10      most       end`);
await page.goto(`${server.url}embed/softmax/temperature/`);
await measure('moves of a slider', MOVES / 2, (times) => moveSlider(page, times));
await measure('runs', MOVES / 2, (times) => runOften(page, times));
await measure('runs that hold 80 MB', HOLDS, (times) => holdMuch(page, times));
await browser.close();
server.close();
rmSync(folder, { recursive: true });

/** How soon `astro dev` shows the change of a snippet: measured for build.bench.ts. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

const ASTRO = join(import.meta.dirname, '../../node_modules/astro/bin/astro.mjs');

/** Milliseconds from each change until what is served has it, and until an open page shows it. */
export type Changes = { served: number[]; shown: number[] };

/** Adds an output to a snippet again and again; `page` is the address of a page that shows it. */
export async function changes(
  browser: Browser,
  book: string,
  snippet: string,
  page: string,
  count: number,
): Promise<Changes> {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  const server = spawn(process.execPath, [ASTRO, 'dev'], { cwd: book, env });
  const file = join(book, `snippets/${snippet}.ts`);
  const text = readFileSync(file, 'utf8');
  const change = (output: string) => writeFileSync(file, `${text}export const ${output} = 1;\n`);
  const tab = await browser.newPage();
  try {
    const address = (await hostOf(server)) + page;
    await tab.goto(address);
    // The first pages bring modules that the server has to prepare, and may be loaded twice.
    for (let i = 0; i < 3; i++) await shows(tab, change, `first${i}`);
    const served: number[] = [];
    const shown: number[] = [];
    for (let i = 0; i < count; i++) {
      shown.push(await shows(tab, change, `shown${i}`));
      const start = performance.now();
      change(`served${i}`);
      let html = '';
      while (!html.includes(`data-output="served${i}"`)) html = await (await fetch(address)).text();
      served.push(performance.now() - start);
      await tab.locator(`[data-output="served${i}"]`).waitFor({ state: 'attached' });
    }
    return { served, shown };
  } finally {
    writeFileSync(file, text);
    await tab.close();
    server.kill();
  }
}

async function shows(tab: Page, change: (output: string) => void, output: string): Promise<number> {
  const start = performance.now();
  change(output);
  await tab.locator(`[data-output="${output}"]`).waitFor({ state: 'attached' });
  return performance.now() - start;
}

/** Where a development server is, once it says so. */
function hostOf(server: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const listen = (text: Buffer) => {
      said += text;
      const [host] = /http:\/\/localhost:\d+/.exec(said) ?? [];
      if (host) resolve(host);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.on('exit', () => reject(new Error(`astro dev has ended:\n${said}`)));
  });
}

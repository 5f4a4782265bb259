/**
 * Before the tests of the site: builds the book, and the small book of `test/mini-book` twice, for the
 * root of a host and for a folder on it, and serves all three. Tests find them with `inject('sites')`.
 */
import { execFile } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { serveFolder } from '../../src/preview/static-server.ts';

export interface Site {
  /** The base path it was built for: `/` or `/some/where/`. */
  base: string;
  /** The folder of the built files. */
  folder: string;
  /** The folder of the book's chapters. */
  content: string;
  /** Where the built files are served, base path included. */
  url: string;
  /** How long the build took. */
  seconds: number;
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: Sites;
  }
}

export interface Sites {
  /** The book. */
  root: Site;
  /** The small book, at the root of a host. */
  mini: Site;
  /** The small book in a folder of a host; it knows its address and its repository. */
  nested: Site;
  /** The small book at the root of a host, after its author has changed a snippet and a sentence. */
  updated: Site;
}

const TOP = join(import.meta.dirname, '../..');
export const MINI_BOOK = join(TOP, 'test/mini-book');
const ASTRO = join(TOP, 'node_modules/astro/bin/astro.mjs');

export const ADDRESS = 'https://book.example';
export const REPOSITORY = 'https://code.example/someone/book/blob/main';

/** One build of a book. Throws with what Astro says when it fails. */
export async function buildSite(
  folder: string,
  base: string,
  book = TOP,
  settings: Record<string, string> = {},
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const env = {
    ...process.env,
    BASE_PATH: base,
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
    SITE_URL: '',
    REPOSITORY_URL: '',
    ...settings,
  };
  const words = [ASTRO, 'build', '--outDir', folder];
  try {
    await promisify(execFile)(process.execPath, words, { cwd: book, env });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`The site could not be built:\n${stdout}${stderr}`);
  }
}

/** What an update of the small book changes: the file, what is in it, and what comes in its place. */
export const UPDATE = {
  sentence: ['content/01-the-formula.mdx', 'The discriminant $', 'After the update, $'],
  snippet: ['snippets/quadratic/product.ts', 'smaller * larger', 'smaller * larger + 40'],
};

/** A copy of the small book, as deep in the project, with the update. */
async function updateMiniBook(): Promise<string> {
  const copy = join(TOP, '.cache/mini-book-updated');
  await rm(copy, { recursive: true, force: true });
  await cp(MINI_BOOK, copy, { recursive: true });
  for (const [file, before, after] of Object.values(UPDATE)) {
    const path = join(copy, file);
    const text = await readFile(path, 'utf8');
    if (!text.includes(before)) throw new Error(`There is no "${before}" in ${file}.`);
    await writeFile(path, text.replace(before, after));
  }
  return copy;
}

export default async function setup(project: TestProject) {
  const stops: (() => void)[] = [];
  const build = async (name: string, base: string, book: string, settings = {}): Promise<Site> => {
    const folder = join(TOP, '.cache', name);
    const began = performance.now();
    await buildSite(folder, base, book, settings);
    const seconds = (performance.now() - began) / 1000;
    const { url, close } = await serveFolder(folder, base);
    stops.push(close);
    return { base, folder, content: join(book, 'content'), url, seconds };
  };
  const mini = await build('site-mini', '/', MINI_BOOK);
  // Two books are built at once; two builds of one book would write the same store of content.
  const [root, { nested, updated }] = await Promise.all([
    build('site-root', '/', TOP),
    build('site-nested', '/some/where/', MINI_BOOK, {
      SITE_URL: ADDRESS,
      REPOSITORY_URL: REPOSITORY,
    }).then(async (nested) => ({
      nested,
      updated: await build('site-updated', '/', await updateMiniBook()),
    })),
  ]);
  project.provide('sites', { root, mini, nested, updated });
  return () => {
    for (const stop of stops) stop();
  };
}

/**
 * Before the tests of the site: builds it twice, for the root of a host and for a folder on it, and
 * serves both. The tests find them with `inject('sites')`.
 */
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { serveFolder } from '../../src/preview/static-server.ts';

export interface Site {
  /** The base path it was built for: `/` or `/some/where/`. */
  base: string;
  /** Where the built files lie. */
  folder: string;
  /** Where they are served, base path included. */
  url: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: { root: Site; nested: Site };
  }
}

const ASTRO = join(import.meta.dirname, '../../node_modules/astro/bin/astro.mjs');

/** Where the book in a folder says it is, and its repository; the one at the root says nothing. */
export const ADDRESS = 'https://book.example';
export const REPOSITORY = 'https://code.example/someone/book/blob/main';

/** One build of the site. Throws with what Astro says when it fails. */
export async function buildSite(
  folder: string,
  base: string,
  root = process.cwd(),
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
    await promisify(execFile)(process.execPath, words, { cwd: root, env });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`The site could not be built:\n${stdout}${stderr}`);
  }
}

export default async function setup(project: TestProject) {
  const build = async (name: string, base: string, settings?: Record<string, string>) => {
    const folder = join(process.cwd(), '.cache', name);
    await buildSite(folder, base, process.cwd(), settings);
    const server = await serveFolder(folder, base);
    return { site: { base, folder, url: server.url }, close: server.close };
  };
  // One after the other: both write Astro's store of content.
  const root = await build('site-root', '/');
  const nested = await build('site-nested', '/some/where/', {
    SITE_URL: ADDRESS,
    REPOSITORY_URL: REPOSITORY,
  });
  project.provide('sites', { root: root.site, nested: nested.site });
  return () => {
    root.close();
    nested.close();
  };
}

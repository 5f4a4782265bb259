/**
 * Writes `_headers`, which Netlify and Cloudflare Pages read at the top of what they publish.
 *
 * A path gets the headers of every rule that it matches. Where two rules name the same header, one host
 * joins the values and another takes one of them, so no two rules here name a header of the same path:
 * pages have a rule each. `Cache-Control` of what may change is left to the hosts, which revalidate it.
 */
import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { EVERYWHERE, FOLDERS, folderOf } from './headers.ts';

/**
 * The text of `_headers` for a site under `base` (`/` or `/some/where`) with pages at `paths`, such as
 * `/the-formula/`.
 */
export function headersFile(base: string, paths: string[]): string {
  const rules = [rule(`${base}/*`, Object.entries(EVERYWHERE))];
  for (const [folder, headers] of Object.entries(FOLDERS)) {
    const more = Object.entries(headers).filter(
      ([name, value]) => !(name in EVERYWHERE) && value !== 'no-cache',
    );
    const patterns = folder === '/' ? patternsOf(paths) : [`${folder}*`];
    rules.push(...patterns.map((pattern) => rule(base + pattern, more)));
  }
  return `${rules.join('\n\n')}\n`;
}

/** Patterns for the pages to read. The page for what is not there has the address that was asked for. */
function patternsOf(paths: string[]): string[] {
  const pages = paths.filter((path) => folderOf(path) === '/' && path !== '/404/');
  return pages.flatMap((path) => (path === '/' ? ['/', '/index.html'] : `${path}*`));
}

function rule(pattern: string, headers: [string, string][]): string {
  const lines = headers.map(([name, value]) => `  ${name}: ${value}`);
  return [pattern.replace('//', '/'), ...lines].join('\n');
}

/** An Astro integration that writes the file into the built site. */
export function hostHeaders(base: string): AstroIntegration {
  return {
    name: 'host-headers',
    hooks: {
      'astro:build:done': async ({ dir, pages }) => {
        const paths = pages.map(({ pathname }) => `/${pathname}`);
        await writeFile(new URL('_headers', dir), headersFile(base, paths));
      },
    },
  };
}

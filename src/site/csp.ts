/**
 * Adds a Content-Security-Policy to every page: scripts come from the book's own files, or are
 * inline with their hash in the policy. (Astro's own `security.csp` does not cover Starlight's
 * inline scripts.)
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;
const HAS_POLICY = /<meta\s[^>]*http-equiv="content-security-policy"/i;

/** Every inline script's hash, in policy syntax. Data (`type="application/json"`) has none. */
export function scriptHashes(html: string): string[] {
  const hashes = new Set<string>();
  for (const [, attributes, code] of html.matchAll(SCRIPT)) {
    if (/\ssrc\s*=/i.test(attributes) || /\stype="[^"]*json"/i.test(attributes)) continue;
    hashes.add(`'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  }
  return [...hashes];
}

export function policyFor(html: string): string {
  return [
    "default-src 'self'",
    // Search (Pagefind) is WebAssembly.
    ["script-src 'self' 'wasm-unsafe-eval'", ...scriptHashes(html)].join(' '),
    // KaTeX and figures place their parts with style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    // Sheets hold the fonts that every page needs.
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Adds the policy to a page, before all it applies to. A page with its own policy keeps it. */
export function addPolicy(html: string): string {
  if (HAS_POLICY.test(html)) return html;
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyFor(html)}">`;
  const opening = /<head[^>]*>(?:\s*<meta charset[^>]*>)?/i;
  if (!opening.test(html)) throw new Error('A page without <head> cannot carry a policy.');
  return html.replace(opening, (head) => head + meta);
}

/** An Astro integration that adds the policy to every built page. */
export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const file of await readdir(folder, { recursive: true })) {
          if (!file.endsWith('.html')) continue;
          const path = join(folder, file);
          await writeFile(path, addPolicy(await readFile(path, 'utf8')));
        }
      },
    },
  };
}

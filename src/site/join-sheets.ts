/**
 * Joins the sheets that a page links one after the other into one file, in their order, and leaves out the
 * rules for classes that the site does not have. A page then needs fewer requests and bytes, and looks the
 * same: pages with the same sheets still share a file.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { transform } from 'lightningcss';

const LINK = /<link rel="stylesheet" href="([^"]*)"(?: media="([^"]*)")?>/;
/** Links with nothing between them. */
const LINKS = new RegExp(`(?:${LINK.source})+`, 'g');
const STYLE = /(<style>)([\s\S]*?)(?=<\/style>)/g;
const HEAD = /^[\s\S]*?<\/head>/;

/** The classes that some text of a site has: HTML in its attributes, a script in any word. */
export function classesIn(html: Iterable<string>, scripts: Iterable<string>): Set<string> {
  const values = new Set<string>();
  for (const text of html) for (const [, value] of text.matchAll(/\sclass="([^"]*)"/g)) values.add(value);
  const classes = new Set([...values].flatMap((value) => value.split(/\s+/)));
  for (const text of scripts) for (const [word] of text.matchAll(/[\w-]+/g)) classes.add(word);
  return classes;
}

/** A sheet without the rules that need a class which is not among these. */
export function withoutUnused(sheet: string, classes: ReadonlySet<string>): string {
  const named = new Set([...sheet.matchAll(/\.([a-z_][\w-]*)/gi)].map(([, name]) => name));
  const unusedSymbols = [...named].filter((name) => !classes.has(name));
  const code = Buffer.from(sheet);
  return transform({ filename: 'sheet.css', code, minify: true, unusedSymbols }).code.toString();
}

/** An Astro integration that joins the sheets of every built page. */
export function joinSheets(base: string): AstroIntegration {
  return {
    name: 'join-sheets',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = await readdir(folder, { recursive: true });
        const read = (file: string) => readFile(join(folder, file), 'utf8');
        const readAll = (ending: string) =>
          Promise.all(
            files
              .filter((file) => file.endsWith(ending))
              .map(async (file) => [file, await read(file)] as const),
          );
        const pages = await readAll('.html');
        const sheets = new Map(
          (await readAll('.css')).map(([file, text]) => [`${base}${file}`, text]),
        );
        const scripts = await readAll('.js');
        const classes = classesIn(texts(pages), texts(scripts));

        const made = new Map<string, string>();
        const once = (text: string) => {
          const known = made.get(text) ?? withoutUnused(text, classes);
          made.set(text, known);
          return known;
        };
        const joined = new Map<string, string>();
        const joinLinks = (links: string): string => {
          const known = joined.get(links);
          if (known) return known;
          const parts = [...links.matchAll(new RegExp(LINK, 'g'))].map(([, address, media]) => {
            const sheet = sheets.get(address);
            if (sheet === undefined) throw new Error(`A page links ${address}, which was not built.`);
            return media ? `@media ${media}{${sheet}}` : sheet;
          });
          const text = withoutUnused(parts.join('\n'), classes);
          const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
          const address = `${base}_astro/page.${hash}.css`;
          sheets.set(address, text);
          const link = `<link rel="stylesheet" href="${address}">`;
          joined.set(links, link);
          return link;
        };
        const linked = new Set<string>();
        const changed = pages.map(([file, html]) => {
          const text = html.replace(HEAD, (head) =>
            head
              .replace(STYLE, (_, tag, sheet) => `${tag}${once(sheet)}`)
              .replace(LINKS, joinLinks),
          );
          for (const [, address] of text.matchAll(new RegExp(LINK, 'g'))) linked.add(address);
          return writeFile(join(folder, file), text);
        });
        await Promise.all(changed);
        for (const [address, sheet] of sheets) {
          const path = join(folder, address.slice(base.length));
          const name = address.slice(address.lastIndexOf('/') + 1);
          const isLoaded = scripts.some(([, text]) => text.includes(name));
          if (linked.has(address)) await writeFile(path, sheet);
          else if (!isLoaded) await rm(path, { force: true });
        }
      },
    },
  };
}

const texts = (files: (readonly [string, string])[]) => files.map(([, text]) => text);

/** Makes the sheets of every built page few and small (page-sheets.ts, classes.ts). */
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { classesIn, variablesIn, withoutUnused } from './classes.ts';
import { withJoinedSheets } from './page-sheets.ts';

/** An Astro integration; `base` is the path under which the site is served, without its last slash. */
export function pageSheets(base: string): AstroIntegration {
  return {
    name: 'page-sheets',
    hooks: { 'astro:build:done': ({ dir }) => joinSheets(fileURLToPath(dir), base) },
  };
}

async function joinSheets(folder: string, base: string): Promise<void> {
  const files = await readdir(folder, { recursive: true });
  const contents = async (ending: string, encoding: 'utf8' | 'base64' = 'utf8') => {
    const some = files.filter((file) => file.endsWith(ending));
    const read = async (file: string) =>
      [file, await readFile(join(folder, file), encoding)] as const;
    return new Map(await Promise.all(some.map(read)));
  };
  const pages = await contents('.html');
  const scripts = await contents('.js');
  const sheets = await contents('.css');
  const fonts = await contents('.woff2', 'base64');
  const classes = classesIn(pages.values(), scripts.values());
  const variables = variablesIn(sheets.values(), [...pages.values(), ...scripts.values()]);
  const fileAt = <T>(some: Map<string, T>, address: string): T => {
    const found = some.get(address.slice(base.length + 1));
    if (found === undefined) throw new Error(`A page needs ${address}, which was not built.`);
    return found;
  };

  const reduced = new Map<string, string>();
  const made = new Map<string, string>();
  const options = {
    read: (address: string) => fileAt(sheets, address),
    font: (address: string) => `data:font/woff2;base64,${fileAt(fonts, address)}`,
    reduce(sheet: string) {
      const known = reduced.get(sheet) ?? withoutUnused(sheet, classes, variables);
      reduced.set(sheet, known);
      return known;
    },
    write(text: string, name: string) {
      const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
      const file = `_astro/${name}.${hash}.css`;
      made.set(file, text);
      return `${base}/${file}`;
    },
  };
  for (const [file, html] of pages) pages.set(file, withJoinedSheets(html, options));

  const texts = [...pages.values(), ...scripts.values(), ...made.values()];
  const isNamed = (file: string) => texts.some((text) => text.includes(basename(file)));
  const unused = [...sheets.keys(), ...fonts.keys()].filter((file) => !isNamed(file));
  await Promise.all([
    ...[...pages, ...made].map(([file, text]) => writeFile(join(folder, file), text)),
    ...unused.map((file) => rm(join(folder, file))),
  ]);
}

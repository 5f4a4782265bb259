/** Reduces fonts to some characters, while the book is built. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import subsetFont from 'subset-font';

const CACHE = join(process.cwd(), '.cache/fonts');

/** What is kept of a font besides its outlines: kerning, and the ligatures of f. */
const OPTIONS = {
  targetFormat: 'woff2',
  noLayoutClosure: true,
  noHinting: true,
  keepFeatures: ['kern', 'liga'],
  dropTables: ['BASE', 'GDEF', 'STAT', 'gasp'],
} as const;

/**
 * Reduces a woff2 file to some characters, and gives the path of the smaller file. `part` names the file, where
 * several are made of one. The result is cached by a hash of the file, the characters and the options.
 */
export async function subset(path: string, characters: string, part = ''): Promise<string> {
  const font = readFileSync(path);
  const made = [characters, JSON.stringify(OPTIONS)].join('\n');
  const key = createHash('sha256').update(font).update(made).digest('hex').slice(0, 12);
  const folder = join(CACHE, key);
  const target = join(folder, basename(path).replace(/(?=\.woff2$)/, part));
  try {
    readFileSync(target);
  } catch {
    const smaller = await subsetFont(font, characters, OPTIONS);
    mkdirSync(folder, { recursive: true });
    const unfinished = `${target}.${process.pid}`;
    writeFileSync(unfinished, smaller);
    renameSync(unfinished, target); // never half-written, even when two builds run at once
  }
  return target;
}

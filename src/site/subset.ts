/** Reduces fonts to some characters, while the book is built. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import subsetFont from 'subset-font';

const CACHE = join(process.cwd(), '.cache/fonts');

/** What is kept of a font besides its outlines: the ligatures of f and, if it is asked for, kerning. */
const optionsFor = (kerning: boolean) =>
  ({
    targetFormat: 'woff2',
    noLayoutClosure: true,
    noHinting: true,
    keepFeatures: kerning ? ['kern', 'liga'] : ['liga'],
    dropTables: ['BASE', 'GDEF', 'STAT', 'gasp'],
  }) as const;

/** `part` names the file, where several are made of one. */
export type SubsetOptions = { part?: string; kerning?: boolean };

/**
 * Reduces a woff2 file to some characters, and gives the path of the smaller file. The result is cached by a
 * hash of the file, the characters and the options.
 */
export async function subset(
  path: string,
  characters: string,
  { part = '', kerning = false }: SubsetOptions = {},
): Promise<string> {
  const font = readFileSync(path);
  const options = optionsFor(kerning);
  const made = [characters, JSON.stringify(options)].join('\n');
  const key = createHash('sha256').update(font).update(made).digest('hex').slice(0, 12);
  const folder = join(CACHE, key);
  const target = join(folder, basename(path).replace(/(?=\.woff2$)/, part));
  try {
    readFileSync(target);
  } catch {
    const smaller = await subsetFont(font, characters, options);
    mkdirSync(folder, { recursive: true });
    const unfinished = `${target}.${process.pid}`;
    writeFileSync(unfinished, smaller);
    renameSync(unfinished, target); // never half-written, even when two builds run at once
  }
  return target;
}

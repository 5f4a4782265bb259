/** Where the pictures lie: those that the pages are held to, and those of pages that have changed. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import sharp from 'sharp';
import { type Comparison, paintDifference } from './compare.ts';

const EXPECTED = join(import.meta.dirname, 'expected');
const CHANGED = join(import.meta.dirname, 'changed');

const fileOf = (screen: string) => join(EXPECTED, `${screen}.webp`);

/** The screens of which a picture is kept. */
export function listExpected(): string[] {
  if (!existsSync(EXPECTED)) return [];
  return readdirSync(EXPECTED).map((file) => file.replace(/\.webp$/, ''));
}

/** The picture that a screen should look like; nothing, where there is none. */
export function readExpected(screen: string): Buffer | undefined {
  const file = fileOf(screen);
  return existsSync(file) ? readFileSync(file) : undefined;
}

/** Keeps a picture (PNG) as what the screen should look like; without loss, in half the bytes. */
export async function writeExpected(screen: string, picture: Buffer): Promise<void> {
  mkdirSync(EXPECTED, { recursive: true });
  await sharp(picture).webp({ lossless: true, effort: 6 }).toFile(fileOf(screen));
}

export function removeExpected(screen: string): void {
  rmSync(fileOf(screen));
}

/** Forgets how a screen looked when it had changed. */
export function clearChanged(screen: string): void {
  for (const ending of ['png', 'difference.png']) {
    rmSync(join(CHANGED, `${screen}.${ending}`), { force: true });
  }
}

/** Puts what a screen looks like where it can be opened; what to say to whoever sees the test fail. */
export async function keepChanged(
  screen: string,
  picture: Buffer,
  comparison?: Comparison,
): Promise<string> {
  mkdirSync(CHANGED, { recursive: true });
  const keep = (ending: string, content: Buffer) => {
    const file = join(CHANGED, `${screen}.${ending}`);
    writeFileSync(file, content);
    return relative(process.cwd(), file);
  };
  const now = keep('png', picture);
  const remedy = `If it should look like this, run "npm run screens -- ${screen}" and commit the picture.`;
  if (!comparison) return `There is no picture of ${screen} to compare ${now} with. ${remedy}`;
  const difference = keep('difference.png', await paintDifference(picture, comparison.changed));
  return `${screen} has changed: ${comparison.words}.
  It was  ${relative(process.cwd(), fileOf(screen))}
  and is  ${now};
  in red  ${difference}
${remedy}`;
}

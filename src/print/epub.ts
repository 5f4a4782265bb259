/**
 * `npm run epub`: the whole book as one EPUB 3, from the site that `npm run build` wrote. The same site
 * gives the same file, byte for byte.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import type { Book } from '../site/book.ts';
import { bookChanged } from '../site/last-changed.ts';
import { readChapters, readOpening, readOutlines } from '../site/outline.ts';
import { coverPicture } from '../site/social-card.ts';
import { CONTAINER, contents, FOLDER, PACKAGE, packageDocument } from './epub-package.ts';
import { epubPage, pageOf, type SitePage } from './epub-page.ts';
import { escapeXml } from './xhtml.ts';

/** A zip archive begins in 1980, whatever the time zone. */
const MTIME = new Date(1980, 0, 1);

/**
 * Writes the site in `folder`, built for `base`, to `file`; returns the number of its pages.
 *
 * @throws Error when the folder holds no built site of this book
 */
export async function writeEpub(
  book: Book,
  folder: string,
  file: string,
  base = '/',
): Promise<number> {
  const content = join(book.root, 'content');
  const pages = readingOrder(book).map((address) => readPage(folder, address));
  const site = {
    base,
    files: new Map(pages.map(({ address, file }) => [address, file])),
    colours: lightColours(folder),
    language: book.language.tag,
  };
  const titlePage = pages[0].document;
  const address = titlePage.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const facts = {
    ...book,
    identifier: address ?? `urn:uuid:${uuidOf(book.storagePrefix)}`,
    description: readOutlines(content).find(({ address }) => address === '/')?.description ?? '',
    language: book.language.tag,
    changed: bookChanged(book.root) ?? statSync(join(folder, 'index.html')).mtime,
  };
  const made = pages.map((page) => epubPage(page, site));
  const page = (name: string, text: string, type: string) =>
    strToU8(pageOf(text, name, facts.language, type));
  const cover = `<img src="cover.png" alt="${escapeXml(`Cover of ${book.title}`)}"/>`;
  const files: Zippable = {
    // First, and as it is, so that a program can tell an EPUB by its first bytes.
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(CONTAINER),
    [PACKAGE]: strToU8(packageDocument(facts, made)),
    [`${FOLDER}/nav.xhtml`]: page('Contents', contents(made), 'frontmatter'),
    [`${FOLDER}/cover.xhtml`]: page('Cover', cover, 'cover'),
    [`${FOLDER}/cover.png`]: [await coverPicture(book), { level: 0 }],
    [`${FOLDER}/book.css`]: readFileSync(join(import.meta.dirname, 'epub.css')),
  };
  for (const { file, xhtml } of made) files[`${FOLDER}/${file}`] = strToU8(xhtml);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, zipSync(files, { level: 9, mtime: MTIME }));
  return pages.length;
}

/** The addresses of the pages, from the title page on. */
function readingOrder(book: Book): string[] {
  const content = join(book.root, 'content');
  return [
    '/',
    ...readOpening(content, book.opening).map(({ address }) => address),
    ...readChapters(content).map(({ address }) => address),
    ...book.appendices.map(({ link }) => link),
  ];
}

function readPage(folder: string, address: string): SitePage {
  const path = join(folder, address, 'index.html');
  if (!existsSync(path)) {
    throw new Error(`There is no ${path}: run "npm run build" first.`);
  }
  const { document } = parseHTML(readFileSync(path, 'utf8'));
  const name = address.replaceAll('/', '') || 'title-page';
  return { address, file: `${name}.xhtml`, document };
}

/** The colours of the light pages, by the names that the site's style sheets give them. */
function lightColours(folder: string): Map<string, string> {
  const place = join(folder, '_astro');
  const sheets = readdirSync(place).filter((name) => name.endsWith('.css'));
  const text = sheets.map((name) => readFileSync(join(place, name), 'utf8')).join('\n');
  const named = text.matchAll(/(--color-[\w-]+):\s*light-dark\(\s*([^,]+),/g);
  return new Map([...named].map(([, name, colour]) => [name, colour]));
}

/** A name that is always the same for the same text, written as a UUID of version 8. */
function uuidOf(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex');
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return parts.join('-');
}

if (import.meta.main) {
  const { book } = (await import(pathToFileURL(resolve('src/book/book.ts')).href)) as {
    book: Book;
  };
  const { values } = parseArgs({
    options: {
      site: { type: 'string', default: 'dist' },
      out: { type: 'string', default: `dist/${book.storagePrefix}.epub` },
    },
  });
  const base = `/${(process.env.BASE_PATH ?? '').split('/').filter(Boolean).join('/')}/`;
  try {
    const count = await writeEpub(
      book,
      resolve(values.site),
      resolve(values.out),
      base.replace('//', '/'),
    );
    console.log(`${count} pages of the site are in ${values.out}.`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

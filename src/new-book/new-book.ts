/**
 * Makes a book of one's own: a copy of the machine with an empty book on it, which can be built and tested.
 */
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/** The top of this project. */
const TOP = resolve(import.meta.dirname, '../..');
const TEMPLATE = join(import.meta.dirname, 'template');

/** The machine, and what every book on it needs. */
const COPIED = [
  'src/notebook',
  'src/site',
  'src/components',
  'src/styles',
  'src/public',
  'src/preview',
  'src/print',
  'src/content.config.ts',
  'astro.config.mjs',
  'biome.json',
  'tsconfig.json',
  '.gitignore',
  '.github/workflows/pages.yml',
  'LICENSE',
  'package-lock.json',
];

/** The commands of a book; the others are for this one and for the machine. */
const SCRIPTS = [
  'dev',
  'build',
  'compress',
  'start',
  'pdf',
  'epub',
  'snippet',
  'check-answer',
  'terms',
  'check',
  'format',
];
/** What they are made with besides the dependencies of the machine. */
const TOOLS = [
  '@astrojs/check',
  '@biomejs/biome',
  '@types/hast',
  '@types/mdast',
  '@types/node',
  'node',
  'vitest',
];
const IMPORTS = ['#notebook', '#check', '#components/*', '#book/*'];

/** A folder in which no book can be made; the message says why and what to do. */
export class RefusedFolder extends Error {}

/**
 * Makes a book in a folder, which is new or empty, and outside of this project.
 *
 * @throws RefusedFolder, and then nothing was written.
 */
export function newBook(folder: string): void {
  refuseUnfit(folder);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new RefusedFolder(
      `"${folder}" cannot be made (${(error as Error).message}): name another folder, in one that exists and is yours.`,
    );
  }
  writeBook(folder);
}

/** Writes all files of a new book. */
export function writeBook(folder: string): void {
  for (const path of COPIED) cpSync(join(TOP, path), join(folder, path), { recursive: true });
  cpSync(TEMPLATE, folder, { recursive: true });
  const name = nameOf(folder);
  edit(join(folder, 'src/book/book.ts'), (text) => text.replace('NEW-BOOK', name));
  edit(join(folder, 'tsconfig.json'), (text) =>
    text.replace(/"exclude": .*/, '"exclude": ["dist"]'),
  );
  const described = packageOf(name);
  editJson(join(folder, 'package.json'), () => described, join(TOP, 'package.json'));
  editJson(join(folder, 'package-lock.json'), (lock) => {
    const { license, dependencies, devDependencies, version } = described;
    const own = { name, version, license, dependencies, devDependencies };
    return { ...lock, name, version, packages: { ...(lock.packages as object), '': own } };
  });
}

function refuseUnfit(folder: string): void {
  const way = relative(realpathSync(TOP), realPlace(folder));
  if (way === '' || !(way.startsWith('..') || resolve(way) === way)) {
    throw new RefusedFolder(
      `"${folder}" is inside of this project, and a book is a project of its own: name a folder beside it.`,
    );
  }
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) {
    throw new RefusedFolder(`"${folder}" is a file: name a folder that is new or empty.`);
  }
  if (readdirSync(folder).length > 0) {
    throw new RefusedFolder(`"${folder}" is not empty: name a folder that is new or empty.`);
  }
}

/** Where a folder is, or will be, whatever links lead there. */
function realPlace(folder: string): string {
  if (existsSync(folder)) return realpathSync(folder);
  const above = dirname(folder);
  return above === folder ? folder : join(realPlace(above), basename(folder));
}

/** A name for packages and for what readers store: `My book` → `my-book`. */
function nameOf(folder: string): string {
  const name = basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return name || 'a-new-book';
}

type Json = Record<string, unknown>;

function packageOf(name: string) {
  const own = JSON.parse(readFileSync(join(TOP, 'package.json'), 'utf8'));
  const only = (entries: Record<string, string>, names: string[]) =>
    Object.fromEntries(names.map((one) => [one, entries[one]]));
  return {
    name,
    version: '0.1.0',
    private: true,
    license: own.license,
    type: own.type,
    imports: only(own.imports, IMPORTS),
    scripts: { ...only(own.scripts, SCRIPTS), test: 'vitest run' },
    dependencies: own.dependencies,
    devDependencies: only(own.devDependencies, TOOLS),
    allowScripts: own.allowScripts,
  };
}

function edit(file: string, change: (text: string) => string, from = file): void {
  writeFileSync(file, change(readFileSync(from, 'utf8')));
}

function editJson(file: string, change: (value: Json) => Json, from = file): void {
  edit(file, (text) => `${JSON.stringify(change(JSON.parse(text)), null, 2)}\n`, from);
}

/** `npm run new-book <folder>`: the lines to print, and whether a book was made. */
export function runNewBook(words: string[], from: string): { made: boolean; lines: string[] } {
  const [word, ...more] = words;
  if (word === undefined || more.length > 0 || word.startsWith('-') || word.trim() === '') {
    return { made: false, lines: ['Name one folder for the book: npm run new-book ../my-book'] };
  }
  const folder = resolve(from, word);
  try {
    newBook(folder);
  } catch (error) {
    if (!(error instanceof RefusedFolder)) throw error;
    return { made: false, lines: [error.message] };
  }
  const lines = [
    `There is a new book in ${folder}${sep}. Next:`,
    '',
    `  cd ${relative(from, folder).includes(' ') ? JSON.stringify(folder) : relative(from, folder)}`,
    '  npm install',
    '  npm run dev',
    '',
    'Give it a title in src/book/book.ts, and write in content/ and snippets/. README.md says more.',
  ];
  return { made: true, lines };
}

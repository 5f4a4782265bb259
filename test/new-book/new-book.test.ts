/** `npm run new-book`: what it refuses, and what it says. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runNewBook } from '../../src/new-book/new-book.ts';

const place = mkdtempSync(join(tmpdir(), 'new-book-'));

test('a book is made in a new folder and in an empty one, and it is said what to do next', () => {
  mkdirSync(join(place, 'empty'));
  for (const name of ['My first book', 'empty']) {
    const { made, lines } = runNewBook([name], place);
    expect(made).toBe(true);
    expect(lines.join('\n')).toContain('npm install\n  npm run dev');
    expect(readdirSync(join(place, name))).toContain('astro.config.mjs');
  }
  const text = readFileSync(join(place, 'My first book/src/book/book.ts'), 'utf8');
  expect(text).toContain("storagePrefix: 'my-first-book'");
});

test('the package of a book has its name and every file that its commands run', () => {
  const folder = join(place, 'commands');
  runNewBook([folder], place);
  const { name, scripts, imports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  expect([name, lock.name, lock.packages[''].name]).toEqual(['commands', 'commands', 'commands']);
  const files = Object.values<string>(scripts).flatMap((script) => script.match(/\S+\.ts/g) ?? []);
  expect(files.length).toBeGreaterThan(3);
  const imported = Object.values<string>(imports).map((file) => file.replace('/*', ''));
  for (const file of [...files, ...imported])
    expect(existsSync(join(folder, file)), file).toBe(true);
});

test('the files of a book are written as its own check of style wants them', () => {
  const folder = join(place, 'style');
  runNewBook([folder], place);
  const biome = join(process.cwd(), 'node_modules/@biomejs/biome/bin/biome');
  const words = [biome, 'check', '--error-on-warnings', '--vcs-enabled=false', '.'];
  execFileSync(process.execPath, words, { cwd: folder, stdio: 'pipe' });
  const { exclude } = JSON.parse(readFileSync(join(folder, 'tsconfig.json'), 'utf8'));
  expect(exclude).toEqual(['dist']);
});

test('a folder that is not empty is refused, and nothing in it changes', () => {
  const folder = join(place, 'full');
  mkdirSync(folder);
  writeFileSync(join(folder, 'thesis.txt'), 'mine');
  expect(runNewBook(['full'], place)).toEqual({
    made: false,
    lines: [`"${folder}" is not empty: name a folder that is new or empty.`],
  });
  expect(readdirSync(folder)).toEqual(['thesis.txt']);
});

test('a file and a folder inside of the project are refused', () => {
  writeFileSync(join(place, 'a-file'), '');
  expect(runNewBook(['a-file'], place).lines[0]).toMatch(/a-file" is a file: name a folder/);
  expect(runNewBook(['src/x'], process.cwd()).lines[0]).toMatch(/is inside of this project/);
  expect(existsSync('src/x')).toBe(false);
});

test('a folder that cannot be made is refused with the reason, and so is one that a link leads into the project', () => {
  writeFileSync(join(place, 'plain-file'), '');
  symlinkSync(join(place, 'nowhere'), join(place, 'to-nowhere'));
  for (const name of ['plain-file/book', 'to-nowhere']) {
    const { made, lines } = runNewBook([name], place);
    expect(made, name).toBe(false);
    expect(lines, name).toHaveLength(1);
    expect(lines[0], name).toMatch(/cannot be made \(.*\): name another folder/);
  }
  symlinkSync(process.cwd(), join(place, 'to-project'));
  expect(runNewBook(['to-project/src/x'], place).lines[0]).toMatch(/is inside of this project/);
  expect(existsSync('src/x')).toBe(false);
});

test.each([[[]], [['']], [['--help']], [['a', 'b']]])('the words %j name no folder', (words) => {
  expect(runNewBook(words, place)).toEqual({
    made: false,
    lines: ['Name one folder for the book: npm run new-book ../my-book'],
  });
});

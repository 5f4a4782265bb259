/** The small book as an EPUB, by its parts; and by epubcheck, where that is installed. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { writeEpub } from '../../src/print/epub.ts';
import { book } from '../mini-book/src/book/book.ts';
import { EPUBCHECK, findEpubcheck } from '../support/epubcheck.ts';
import { parsePage } from '../support/html.ts';

const { mini, nested } = inject('sites');
const folder = mkdtempSync(join(tmpdir(), 'epub-'));
const file = join(folder, 'book.epub');
const checker = findEpubcheck();

let archive: Buffer;
let files: Record<string, string>;
beforeAll(async () => {
  expect(await writeEpub(book, mini.folder, file)).toBe(8);
  archive = readFileSync(file);
  const parts = Object.entries(unzipSync(archive));
  files = Object.fromEntries(parts.map(([path, bytes]) => [path, strFromU8(bytes)]));
});

const texts = () => Object.entries(files).filter(([path]) => path.endsWith('.xhtml'));
const chapter = () => files['EPUB/the-formula.xhtml'];

describe('the book as an EPUB', () => {
  test('begins with its type, which is not compressed', () => {
    expect(archive.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04');
    expect(archive.readUInt16LE(8)).toBe(0);
    expect(archive.subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip');
  });

  test('is well-formed XML in each of its parts', () => {
    const xml = Object.entries(files).filter(([path]) => /\.(xhtml|opf|xml)$/.test(path));
    expect(xml.length).toBe(12);
    for (const [path, text] of xml) expect(XMLValidator.validate(text), path).toBe(true);
  });

  test('lists each of its files once, and has no other', () => {
    const listed = [...files['EPUB/book.opf'].matchAll(/<item [^>]*href="([^"]+)"/g)].map(
      ([, href]) => `EPUB/${href}`,
    );
    const others = ['mimetype', 'META-INF/container.xml', 'EPUB/book.opf'];
    expect([...listed, ...others].sort()).toEqual(Object.keys(files).sort());
  });

  test('has the pages in the order of the book, and tells of their sections', () => {
    const order = ['title-page', 'how-to-read-it', 'the-formula', 'rounding', 'symbols'];
    const spine = [...files['EPUB/book.opf'].matchAll(/href="([\w-]+)\.xhtml"/g)];
    expect(spine.map(([, name]) => name)).toEqual(
      expect.arrayContaining(['nav', 'cover', ...order, 'glossary', 'algebra']),
    );
    const navigation = files['EPUB/nav.xhtml'];
    const places = [...order, 'glossary', 'algebra'].map((name) =>
      navigation.indexOf(`href="${name}.xhtml"`),
    );
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(navigation).toContain('>1. The formula</a>');
    expect(navigation).toContain('the-formula.xhtml#answers-and-solutions');
  });

  test('has links, of which each leads to a file and a place in it', () => {
    let count = 0;
    for (const [path, text] of texts()) {
      for (const [, href] of text.matchAll(/(?:href|src)="([^":]+)"/g)) {
        const [target, id] = href.split('#');
        const place = target ? posix.join(dirname(path), target) : path;
        expect(files, `${path} leads to ${href}`).toHaveProperty([place]);
        if (id) expect(files[place], `${path} leads to ${href}`).toContain(`id="${id}"`);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(40);
  });

  test('has each name in a page once', () => {
    for (const [path, text] of texts()) {
      const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids.length, path).toBe(new Set(ids).size);
    }
  });

  test('has its formulas as MathML, once, with what they say', () => {
    const page = parsePage(readFileSync(join(mini.folder, 'the-formula/index.html'), 'utf8'));
    const inText = page.querySelectorAll('.sl-markdown-content .katex').length;
    expect(inText).toBeGreaterThan(1);
    const formulas = chapter().match(/<math xmlns="http:\/\/www.w3.org\/1998\/Math\/MathML"/g);
    expect(formulas?.length).toBeGreaterThanOrEqual(inText);
    expect(chapter()).not.toContain('katex-html');
    const words = page.querySelector('.formula figcaption')?.textContent;
    expect(chapter()).toContain(`alttext="${words}"`);
  });

  test('has its figures as SVG with a text, and the colours of the light page written out', () => {
    expect(chapter()).toMatch(
      /<svg xmlns="http:\/\/www.w3.org\/2000\/svg"(?=[^>]* role="img")[^>]* aria-label="/,
    );
    for (const [path, text] of texts()) expect(text, path).not.toContain('var(--');
    const opf = files['EPUB/book.opf'];
    expect(opf).toMatch(/href="the-formula.xhtml"[^>]*properties="mathml svg"/);
  });

  test('has code with its outputs and the values of its controls, and nothing to press', () => {
    expect(chapter()).toMatch(/<pre><code>/);
    expect(chapter()).toContain('class="output-value"');
    expect(chapter()).toMatch(/class="input [^"]*">[^<]+ = [^<]+</);
    for (const [path, text] of texts()) {
      expect(text, path).not.toMatch(/<(button|input|select|script|details|progress)\b/);
    }
  });

  test.each([
    ['the-formula', 2, 2],
    ['rounding', 4, 0],
  ])(
    'has the %s’s answers and solutions at its end, with links both ways',
    (name, count, exercises) => {
      const page = parsePage(files[`EPUB/${name}.xhtml`].replace(/^<\?xml.*\n/, ''));
      const answers = [...page.querySelectorAll('.answers .answer')];
      const questions = [...page.querySelectorAll('.to-answer a')];
      expect(answers).toHaveLength(count);
      expect(questions.map((link) => link.getAttribute('href'))).toEqual(
        answers.map(({ id }) => `#${id}`),
      );
      for (const [index, answer] of answers.entries()) {
        const back = answer.querySelector('.answer-of a')?.getAttribute('href')?.slice(1) as string;
        expect(page.getElementById(back)?.contains(questions[index])).toBe(true);
        expect((answer.textContent as string).length).toBeGreaterThan(30);
      }
      expect(page.querySelectorAll('.answers .exercise-solution')).toHaveLength(exercises);
      for (const solution of page.querySelectorAll('.exercise-solution')) {
        expect(solution.querySelector('pre')).not.toBeNull();
      }
      expect(page.querySelector('.predict .predict-answer')).toBeNull();
    },
  );

  test('says who wrote it, in what language, under what licence, and how it can be read', () => {
    const opf = files['EPUB/book.opf'];
    for (const author of book.authors) expect(opf).toContain(`<dc:creator>${author}</dc:creator>`);
    expect(opf).toContain(`<dc:title>${book.title}</dc:title>`);
    expect(opf).toContain(`<dc:language>${book.language.tag}</dc:language>`);
    expect(opf).toContain(`<dc:rights>${book.licence}</dc:rights>`);
    expect(opf).toMatch(/property="dcterms:modified">\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ</);
    expect(opf).toContain('property="schema:accessibilityFeature">MathML<');
    expect(opf).toMatch(/href="cover.png" media-type="image\/png" properties="cover-image"/);
  });

  test('is the same, byte for byte, when it is written again', async () => {
    const again = join(folder, 'again.epub');
    await writeEpub(book, mini.folder, again);
    expect(readFileSync(again).equals(archive)).toBe(true);
  });

  test('has full addresses for what is not in it, if the site knows its own', async () => {
    const other = join(folder, 'nested.epub');
    await writeEpub(book, nested.folder, other, nested.base);
    const text = strFromU8(unzipSync(readFileSync(other))['EPUB/the-formula.xhtml']);
    expect(text).toContain('href="https://book.example/some/where/notebook-functions/');
    expect(text).toContain('href="algebra.xhtml');
    expect(chapter()).not.toContain('notebook-functions');
  });

  test('is refused with a remedy where no site was built', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'empty-'));
    await expect(writeEpub(book, empty, join(empty, 'book.epub'))).rejects.toThrow(
      `There is no ${join(empty, 'index.html')}: run "npm run build" first.`,
    );
    expect(existsSync(join(empty, 'book.epub'))).toBe(false);
  });

  test.skipIf(!checker)(
    'has no mistake that epubcheck finds',
    () => {
      const said = execFileSync('java', ['-jar', EPUBCHECK, file], { encoding: 'utf8' });
      expect(said).toContain('No errors or warnings detected.');
    },
    120_000,
  );
});

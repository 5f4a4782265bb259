/** What readers take along of the built sites: Markdown, files for Node, notebooks, and the list of pages. */
import { fork } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import { parseHTML } from 'linkedom';
import { describe, expect, inject, test } from 'vitest';
import { book } from '../../../src/book/book.ts';
import { exerciseOf } from '../../../src/notebook/run/exercise.ts';
import { type PageOutline, readOutlines } from '../../../src/site/outline.ts';
import { book as mini } from '../../mini-book/src/book/book.ts';
import { miniBook, opened } from '../../support/book.ts';
import { ADDRESS } from '../../support/build-site.ts';
import { parsePage } from '../../support/html.ts';
import type { NotebookRun } from './run-notebook.ts';

const sites = inject('sites');
const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, 'nbformat.v4.5.schema.json'), 'utf8'),
);
const isNotebook = new Ajv({ strict: false }).compile(schema);

/** Text as it is whatever Markdown escapes and however lines are broken. */
const plain = (text: string) =>
  text
    .replace(/\\(?=\W)/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const withoutCode = (markdown: string) =>
  markdown
    .replace(/^([ \t]*)(```+)[\s\S]*?^\1\2$/gm, '')
    .replace(/`[^`]*`/g, '')
    .replace(/\$\$[\s\S]*?\$\$|\$[^$]*\$/g, '');

/** Runs cells in a process of their own. */
const runCells = (cells: string[], isDeno: boolean) =>
  new Promise<NotebookRun>((done, fail) => {
    const child = fork(join(import.meta.dirname, 'run-notebook.ts'), { serialization: 'advanced' });
    child.on('message', done);
    child.on('error', fail);
    child.send({ cells, isDeno });
  });

describe.each([
  ['the book', sites.root, opened, book],
  ['the small book in a folder', sites.nested, miniBook, mini],
])('%s', (name, { folder, content, base }, open, { title }) => {
  const pages = readOutlines(content);
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const markdownOf = ({ address }: PageOutline) => read(`${address}index.md`);
  const documentOf = ({ address }: PageOutline) => parsePage(read(`${address}index.html`));
  const chapters = pages.filter(({ number }) => number !== undefined);
  const texts = { ...open.snippets, ...open.sources };

  test('every page names its Markdown, and links to it', () => {
    expect(pages.length).toBeGreaterThan(4);
    for (const page of pages) {
      const document = documentOf(page);
      const href = base + `${page.address}index.md`.slice(1);
      const link = document.querySelector('link[rel="alternate"][type="text/markdown"]');
      expect(link?.getAttribute('href'), page.address).toBe(href);
      expect(
        document.querySelector(`[data-take-page] a[href="${href}"]`),
        page.address,
      ).not.toBeNull();
      expect(document.querySelector('annotation'), page.address).toBeNull();
    }
  });

  test('the page of the machine’s own functions has its Markdown, too', () => {
    const document = parsePage(read('notebook-functions/index.html'));
    const link = document.querySelector('link[rel="alternate"][type="text/markdown"]');
    expect(link?.getAttribute('href')).toBe(`${base}notebook-functions/index.md`);
    const markdown = read('notebook-functions/index.md');
    expect(markdown).toContain('## `slider`');
    expect(markdown).not.toMatch(/<\/?(div|span|p|a|section|button)\b/);
  });

  test('a page’s Markdown has its headings, its quoted values and the code of its cells', () => {
    let quoted = 0;
    for (const page of pages) {
      const markdown = markdownOf(page);
      const document = documentOf(page);
      const main = document.querySelector('main') as Element;
      for (const heading of main.querySelectorAll('.sl-markdown-content :is(h2, h3)')) {
        const words = [...heading.childNodes]
          .filter((node) => !(node as Element).querySelector?.('math'))
          .map(({ textContent }) => plain(textContent ?? ''));
        for (const part of words) expect(plain(markdown), page.address).toContain(part);
      }
      const lines = plain(withoutCode(markdown));
      for (const value of main.querySelectorAll('.sl-markdown-content output[data-value]')) {
        expect(lines, `${page.address}: ${value.getAttribute('data-value')}`).toContain(
          plain(value.textContent ?? ''),
        );
        quoted++;
      }
      for (const cell of main.querySelectorAll('[data-cell]')) {
        const code = texts[cell.getAttribute('data-cell') ?? ''].trimEnd();
        expect(markdown, page.address).toContain(code);
      }
      for (const figure of main.querySelectorAll('[data-figure] .figure-picture > svg')) {
        expect(plain(markdown)).toContain(plain(figure.getAttribute('aria-label') ?? ''));
      }
      for (const answer of main.querySelectorAll('[data-answer] > p')) {
        const [words] = plain(answer.firstChild?.textContent ?? '').split('\n');
        expect(plain(markdown), page.address).toContain(words);
      }
      expect(markdown.match(/^# .*$/m)?.[0], page.address).toBe(`# ${page.title}`);
    }
    expect(quoted).toBeGreaterThan(3);
  });

  test('a page’s Markdown has its formulas as TeX, no HTML, no button and nothing undefined', () => {
    for (const page of pages) {
      const markdown = markdownOf(page);
      const rest = withoutCode(markdown);
      expect(rest.match(/<\/?[a-z][^>]*>/g), page.address).toBeNull();
      // (Prose may name a button, in italics.)
      expect(rest, page.address).not.toMatch(
        /\bundefined\b|\[object|(?<!\*)Copy (code|link)|Section titled/,
      );
      expect(markdown, page.address).not.toMatch(/\$\$\s*\$\$|\\htmlClass/);
      for (const { macro } of open === opened ? book.notation : mini.notation) {
        if (macro) expect(markdown, page.address).not.toMatch(new RegExp(`\\${macro}(?![a-zA-Z])`));
      }
    }
  });

  test('a page’s Markdown has each formula of its text, sign for sign, and what stands behind it', () => {
    const { notation } = open === opened ? book : mini;
    const bare = (tex: string) => tex.replace(/[\s{}]/g, '');
    let formulas = 0;
    for (const page of pages) {
      const text = markdownOf(page)
        .replace(/^([ \t]*)(```+)[\s\S]*?^\1\2$/gm, '')
        .replace(/`[^`]*`/g, '');
      const written = [...text.matchAll(/\$\$([^$]+)\$\$|\$([^$]+)\$/g)].map(([, block, inline]) =>
        bare(block ?? inline),
      );
      for (const { value } of page.formulas) {
        const meant = notation.reduce(
          (tex, { macro, tex: symbol }) =>
            macro ? tex.replace(new RegExp(`\\${macro}(?![a-zA-Z])`, 'g'), () => symbol) : tex,
          value,
        );
        expect(written, page.address).toContain(bare(meant));
        formulas++;
      }
      const signs = documentOf(page).querySelectorAll('.sl-markdown-content .with-sign');
      const ends = [...signs].map(({ lastChild }) => lastChild?.textContent ?? '');
      expect(
        ends.filter((end) => !/^[,.;:!?)’]+$/.test(end)),
        page.address,
      ).toEqual([]);
      // (Those of questions and of what is left out of the Markdown are few.)
      const held = text.match(/\$[,.;:!?)’]/g) ?? [];
      expect(held.length, page.address).toBeGreaterThanOrEqual(signs.length * 0.9);
    }
    expect(formulas).toBeGreaterThan(2);
  });

  test('a page’s Markdown lists outputs in the order of the code, keeps links apart, and has no row as a heading', () => {
    for (const page of pages) {
      const markdown = markdownOf(page);
      const rest = withoutCode(markdown);
      expect(rest, page.address).not.toMatch(/\)\[/);
      for (const [, code, outputs] of markdown.matchAll(
        /```ts\n([\s\S]*?)\n```\n\nOutput:\n\n```text\n([\s\S]*?)\n```/g,
      )) {
        const names = [...outputs.matchAll(/^(\w+) = /gm)].map(([, name]) => name);
        const places = names.map((name) => code.search(new RegExp(`^export .*\\b${name}\\b`, 'm')));
        expect(places, page.address).toEqual(places.toSorted((a, b) => a - b));
      }
      const headless = [...documentOf(page).querySelectorAll('main table')].filter(
        (table) => !table.querySelector('thead'),
      );
      const empty = markdown.match(/^\|(?: +\|)+\n\| -/gm) ?? [];
      expect(empty.length, page.address).toBeGreaterThanOrEqual(headless.length);
    }
  });

  test('llms.txt lists every page with what it is about, and leads to its Markdown', () => {
    const list = read('llms.txt');
    expect(list).toMatch(new RegExp(`^# ${title}`));
    for (const { title, address, description } of pages) {
      expect(list).toContain(`- [${title}](${base}${address.slice(1)}index.md): ${description}`);
    }
  });

  test('every cell leads to its file, which is there and runs by itself', () => {
    const snippets = Object.keys(open.snippets).filter((snippet) => !exerciseOf(snippet));
    for (const snippet of snippets) {
      const file = read(`download/${snippet}.ts`);
      expect(file, snippet).not.toMatch(/^import /m);
      expect(file, snippet).toContain(`“${title}”`);
    }
    for (const page of pages) {
      for (const cell of documentOf(page).querySelectorAll('[data-cell]:not([data-source])')) {
        const link = cell.querySelector('a[download]')?.getAttribute('href') ?? '';
        expect(link).toBe(`${base}download/${cell.getAttribute('data-cell')}.ts`);
      }
    }
  });

  test('every chapter leads to its two notebooks', () => {
    for (const page of chapters) {
      const links = [...documentOf(page).querySelectorAll('[data-take-page] a[download]')];
      const paths = links.map((link) => (link.getAttribute('href') ?? '').slice(base.length));
      expect(paths).toEqual([`download/${page.slug}.ipynb`, `download/${page.slug}.observable`]);
      for (const path of paths) expect(existsSync(join(folder, path)), path).toBe(true);
    }
    const written = readdirSync(join(folder, 'download')).filter((file) => file.endsWith('.ipynb'));
    expect(written).toHaveLength(chapters.length);
  });

  test('a chapter for Jupyter is valid, is for Deno’s kernel, and has outputs and a warning', () => {
    for (const { slug } of chapters) {
      const notebook = JSON.parse(read(`download/${slug}.ipynb`));
      expect(isNotebook(notebook), `${slug}: ${JSON.stringify(isNotebook.errors)}`).toBe(true);
      expect(notebook.metadata.kernelspec).toMatchObject({ name: 'deno', language: 'typescript' });
      expect(notebook.cells[0].source).toContain('all permissions');
      const outputs = notebook.cells.flatMap((cell: { outputs?: object[] }) => cell.outputs ?? []);
      expect(outputs.length, slug).toBeGreaterThan(1);
      for (const { data = {} } of outputs) {
        const svg: string = data['image/svg+xml'] ?? '<svg';
        expect(svg, slug).toMatch(/^<svg/);
        expect(svg, slug).not.toContain('var(--');
      }
    }
  });

  test('the cells of a chapter run in the order of a Jupyter notebook, and show what they recorded', {
    timeout: 120_000,
  }, async () => {
    let compared = 0;
    for (const { slug } of chapters) {
      const { cells } = JSON.parse(read(`download/${slug}.ipynb`));
      type Cell = {
        cell_type: string;
        source: string;
        outputs: { text?: string; data?: object }[];
      };
      const code = (cells as Cell[]).filter(({ cell_type }) => cell_type === 'code');
      const { shown, error } = await runCells(
        code.map(({ source }) => source),
        true,
      );
      expect(error, slug).toBeUndefined();
      for (const [i, { outputs }] of code.entries()) {
        for (const { text, data } of outputs) {
          if (data) expect(shown[i], `${slug} ${i}`).toContain('figure');
          const [, name, number] = /^(\S+) = (-?\d+(?:\.\d+)?)\n$/.exec(text ?? '') ?? [];
          if (!name) continue;
          const line = shown[i].find((one) => one.startsWith(`${name} = `)) ?? '';
          // The page shows four digits.
          const off = Math.abs(Number(line.slice(name.length + 3)) - Number(number));
          expect(off, `${slug}: ${name}`).toBeLessThanOrEqual(1e-3 * Math.abs(Number(number)));
          compared++;
        }
      }
    }
    expect(compared).toBeGreaterThan(name === 'the book' ? 100 : 0);
  });

  test('a chapter for Observable has its format, and its cells run', {
    timeout: 120_000,
  }, async () => {
    for (const { slug, title } of chapters) {
      const text = read(`download/${slug}.observable`);
      expect(text).toMatch(/^<!doctype html>\n<notebook theme="air">\n {2}<title>/);
      const { document } = parseHTML(text);
      expect(document.querySelector('title')?.textContent).toBe(title);
      const scripts = [...document.querySelectorAll('notebook > script')];
      expect(scripts.map(({ id }) => id)).toEqual(scripts.map((_, i) => String(i + 1)));
      const types = new Set(scripts.map((script) => script.getAttribute('type')));
      expect([...types].sort()).toEqual(['text/html', 'text/markdown', 'text/x-typescript']);
      const code = scripts
        .filter((script) => script.getAttribute('type') === 'text/x-typescript')
        .map((script) => script.textContent?.replaceAll('<\\/script', '</script') ?? '');
      // The last one defines what the others use; Observable runs them by what they need.
      const { error } = await runCells([code.at(-1) ?? '', ...code.slice(0, -1)], false);
      expect(error, slug).toBeUndefined();
    }
  });
});

test('a book that knows its address gives it to what is taken along', () => {
  const { folder, base } = sites.nested;
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const chapter = `${ADDRESS}${base}the-formula/`;
  expect(read('download/quadratic/naive.ts')).toContain(chapter);
  expect(read('download/the-formula.ipynb')).toContain(chapter);
  expect(read('the-formula/index.md')).toContain(`](${ADDRESS}${base}rounding/)`);
});

/**
 * Writes what readers and their programs take along: each page as Markdown, each cell as a file for Node, each
 * chapter as a notebook for Jupyter and for Observable, and `llms.txt`, which lists the pages.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { openBook } from '../../notebook/node/open-book.ts';
import { exerciseOf } from '../../notebook/run/exercise.ts';
import type { NotebookCells } from '../../notebook/standalone/notebook-cells.ts';
import { writeBeside } from '../../notebook/standalone/write-beside.ts';
import type { Book } from '../book.ts';
import { filesIn } from '../build-id.ts';
import { withoutTex } from '../maths.ts';
import { type PageOutline, readOutlines } from '../outline.ts';
import { markdownAddress, notebookAddresses, snippetAddress } from './addresses.ts';
import { jupyterNotebook } from './jupyter.ts';
import { llmsText } from './llms-text.ts';
import { pageMarkdown, type Writing } from './markdown.ts';
import { observableNotebook } from './observable.ts';
import { type PageBlocks, pageBlocks, type SourceTexts } from './page-blocks.ts';

/** Where a book is served: its base path without the last slash, and its host if that is known. */
type Served = { base: string; site: string | undefined };

/** Pages to read that are not in `content/`. */
const OF_THE_MACHINE = [{ address: '/notebook-functions/' }];

/** A page without what its parts say to the search index, which is made by now. */
const withoutSearchMarks = (html: string): string =>
  html.replace(/(<[^<>]*?) data-pagefind-[\w-]+(?:="[^"]*")?(?=[^<>]*>)/g, '$1');

/** An Astro integration; it comes after what changes pages, and before what names the build. */
export function takeAway(book: Book, served: Served): AstroIntegration {
  let code: Promise<TakenCode>;
  return {
    name: 'take-away',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // Astro makes the pages in a handler of this kind, which comes after those of others.
        const handler = async () => {
          code = takeCode(book, served);
          // Who waits for it hears of a failure; until then nobody does.
          code.catch(() => undefined);
        };
        const plugin = { name: 'take-away', buildApp: { order: 'post' as const, handler } };
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:build:done': async ({ dir }) => {
        await new TakeAway(book, served, fileURLToPath(dir), await code).write();
      },
    },
  };
}

/** What is made of the book's code alone: the files of cells and the cells of notebooks, by name and address. */
type TakenCode = { files: Map<string, string>; notebooks: Map<string, NotebookCells> };

async function takeCode(book: Book, served: Served): Promise<TakenCode> {
  const pages = readOutlines(join(book.root, 'content'));
  const opened = await openBook(book);
  const names = Object.keys(opened.snippets).filter((name) => !exerciseOf(name));
  const wanted = names.map(async (name) => {
    const { outputs } = await opened.runForBook(name);
    const figures = outputs.filter(({ kind }) => kind === 'figure').map(({ name }) => name);
    return { name, figures, credit: creditOf(name, book, pages, served) };
  });
  const chapters = pages.filter(({ number }) => number !== undefined);
  const { files, notebooks } = await writeBeside(book, {
    files: await Promise.all(wanted),
    notebooks: chapters.map((page) => [...new Set(cellsOf(page))]),
  });
  return {
    files: new Map(names.map((name, i) => [name, files[i]])),
    notebooks: new Map(chapters.map(({ address }, i) => [address, notebooks[i]])),
  };
}

/** The snippets that a page shows as cells. */
const cellsOf = ({ uses }: PageOutline): string[] =>
  uses.flatMap(({ name, properties }) => (name === 'Cell' ? [properties.snippet ?? ''] : []));

function creditOf(name: string, { title, licence }: Book, pages: PageOutline[], served: Served) {
  const page = pages.find((page) => cellsOf(page).includes(name));
  const from = page && page.title !== title ? `“${page.title}” in “${title}”` : `“${title}”`;
  return { from, licence, address: page && fullAddress(served, page.address) };
}

/** An address with its host, if the book knows that. */
const fullAddress = ({ site, base }: Served, path: string): string | undefined =>
  site && site.replace(/\/$/, '') + base + path;

class TakeAway {
  readonly #book: Book;
  readonly #served: Served;
  readonly #folder: string;
  readonly #pages: PageOutline[];
  readonly #code: TakenCode;

  constructor(book: Book, served: Served, folder: string, code: TakenCode) {
    this.#book = book;
    this.#served = served;
    this.#folder = folder;
    this.#code = code;
    this.#pages = readOutlines(join(book.root, 'content'));
  }

  async write(): Promise<void> {
    const { snippets, sources } = await openBook(this.#book);
    const texts = { ...snippets, ...sources };
    for (const file of await filesIn(this.#folder)) {
      if (file.endsWith('.html')) await this.#takePage(file, texts);
    }
    for (const [name, text] of this.#code.files) await this.#write(snippetAddress(name), text);
    await this.#write('/llms.txt', llmsText(this.#book, this.#pages, this.#served.base));
  }

  /** Writes a page's Markdown and its notebooks, and takes out of the page what they are made of. */
  async #takePage(file: string, texts: SourceTexts): Promise<void> {
    const html = await readFile(join(this.#folder, file), 'utf8');
    const isThis = ({ address }: { address: string }) => `${address}index.html` === `/${file}`;
    const page = this.#pages.find(isThis);
    const read = page ?? OF_THE_MACHINE.find(isThis);
    const blocks = read && pageBlocks(html, texts);
    let taken = withoutSearchMarks(withoutTex(html));
    if (read && blocks) {
      const address = markdownAddress(read.address);
      await this.#write(address, pageMarkdown(blocks, texts, this.#writingOf(read)));
      const href = this.#served.base + address;
      const link = `<link rel="alternate" type="text/markdown" href="${href}">`;
      taken = taken.replace('<title>', `${link}<title>`);
      if (page?.number !== undefined) await this.#takeChapter(page, blocks);
    }
    if (taken !== html) await writeFile(join(this.#folder, file), taken);
  }

  async #takeChapter(page: PageOutline, { title, lead, blocks }: PageBlocks) {
    const cells = this.#code.notebooks.get(page.address) as NotebookCells;
    const address = fullAddress(this.#served, page.address);
    const origin = `A chapter of “${this.#book.title}”${address ? `, ${address}` : ''}. Licence: ${this.#book.licence}`;
    const notebook = { title, opening: `${lead}\n\n${origin}`, blocks, cells };
    const require = createRequire(import.meta.url);
    const packages = {
      plot: versionOf(require, '@observablehq/plot'),
      linkedom: versionOf(require, 'linkedom'),
    };
    const writing = this.#writingOf(page, true);
    const { jupyter, observable } = notebookAddresses(page.slug);
    await this.#write(jupyter, jupyterNotebook(notebook, this.#book, packages, writing));
    await this.#write(observable, observableNotebook(notebook, this.#book, writing));
  }

  /** In a notebook a link leads nowhere unless it says the host. */
  #writingOf(page: { address: string }, isNotebook = false): Writing {
    const linkTo = (href: string) => {
      if (/^[a-z]+:/i.test(href)) return href;
      const full = fullAddress(
        this.#served,
        href.startsWith('#') ? page.address + href : this.#fromRoot(href),
      );
      return full ?? (isNotebook ? undefined : href);
    };
    return { notation: this.#book.notation, linkTo };
  }

  #fromRoot(href: string): string {
    const { base } = this.#served;
    return href.startsWith(`${base}/`) ? href.slice(base.length) : href;
  }

  async #write(address: string, text: string): Promise<void> {
    const file = join(this.#folder, address);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text.endsWith('\n') ? text : `${text}\n`);
  }
}

/** The version of a package that the book is built with. */
function versionOf(require: NodeJS.Require, name: string): string {
  let folder = dirname(require.resolve(name));
  while (
    basename(dirname(folder)) !== 'node_modules' &&
    !folder.endsWith(join('node_modules', name))
  ) {
    folder = dirname(folder);
  }
  return require(join(folder, 'package.json')).version;
}

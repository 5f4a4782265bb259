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
import type { Inliner } from '../../notebook/standalone/inline.ts';
import { notebookCells } from '../../notebook/standalone/notebook-cells.ts';
import { readStatements, standaloneFile } from '../../notebook/standalone/standalone-file.ts';
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

/** An Astro integration; it comes after what changes pages, and before what names the build. */
export function takeAway(book: Book, served: Served): AstroIntegration {
  return {
    name: 'take-away',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await new TakeAway(book, served, fileURLToPath(dir)).write();
      },
    },
  };
}

class TakeAway {
  readonly #book: Book;
  readonly #served: Served;
  readonly #folder: string;
  readonly #pages: PageOutline[];

  constructor(book: Book, served: Served, folder: string) {
    this.#book = book;
    this.#served = served;
    this.#folder = folder;
    this.#pages = readOutlines(join(book.root, 'content'));
  }

  async write(): Promise<void> {
    const { snippets, sources } = await openBook(this.#book);
    const texts = { ...snippets, ...sources };
    const names = Object.keys(snippets).filter((name) => !exerciseOf(name));
    const inliner = readStatements(this.#book, names);
    for (const file of await filesIn(this.#folder)) {
      if (file.endsWith('.html')) await this.#takePage(file, texts, inliner);
    }
    for (const name of names) await this.#takeSnippet(name, inliner);
    await this.#write('/llms.txt', llmsText(this.#book, this.#pages, this.#served.base));
  }

  /** Writes a page's Markdown and its notebooks, and takes out of the page what they are made of. */
  async #takePage(file: string, texts: SourceTexts, inliner: Inliner): Promise<void> {
    const html = await readFile(join(this.#folder, file), 'utf8');
    const isThis = ({ address }: { address: string }) => `${address}index.html` === `/${file}`;
    const page = this.#pages.find(isThis);
    const read = page ?? OF_THE_MACHINE.find(isThis);
    const blocks = read && pageBlocks(html, texts);
    let taken = withoutTex(html);
    if (read && blocks) {
      const address = markdownAddress(read.address);
      await this.#write(address, pageMarkdown(blocks, texts, this.#writingOf(read)));
      const href = this.#served.base + address;
      const link = `<link rel="alternate" type="text/markdown" href="${href}">`;
      taken = taken.replace('<title>', `${link}<title>`);
      if (page?.number !== undefined) await this.#takeChapter(page, blocks, inliner);
    }
    if (taken !== html) await writeFile(join(this.#folder, file), taken);
  }

  async #takeChapter(page: PageOutline, { title, lead, blocks }: PageBlocks, inliner: Inliner) {
    const names = new Set(
      page.uses.flatMap(({ name, properties }) =>
        name === 'Cell' ? [properties.snippet ?? ''] : [],
      ),
    );
    const cells = notebookCells(this.#book, inliner, [...names]);
    const address = this.#fullAddress(page.address);
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

  async #takeSnippet(name: string, inliner: Inliner): Promise<void> {
    const cell = await readFile(join(this.#folder, `embed/${name}/index.html`), 'utf8');
    const outputs = cell.matchAll(/class="output output-figure"[^>]*? data-output="([^"]+)"/g);
    const figures = [...outputs].map(([, output]) => output);
    const page = this.#pages.find(({ uses }) =>
      uses.some((use) => use.name === 'Cell' && use.properties.snippet === name),
    );
    const { title, licence } = this.#book;
    const from = page && page.title !== title ? `“${page.title}” in “${title}”` : `“${title}”`;
    const address = page && this.#fullAddress(page.address);
    const credit = { from, licence, address };
    const text = standaloneFile(this.#book, inliner, name, figures, credit);
    await this.#write(snippetAddress(name), text);
  }

  /** In a notebook a link leads nowhere unless it says the host. */
  #writingOf(page: { address: string }, isNotebook = false): Writing {
    const linkTo = (href: string) => {
      if (/^[a-z]+:/i.test(href)) return href;
      const full = this.#fullAddress(
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

  #fullAddress(path: string): string | undefined {
    const { site, base } = this.#served;
    return site && site.replace(/\/$/, '') + base + path;
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

/**
 * The files that every page with cells fetches: the kernel, the snippets and the book's own modules. A
 * build makes their texts once, before its pages, because the pages' scripts name the files by the hash
 * of their texts. While the book is being written they are made at each request, under plain names.
 */

import { bundleKernel } from '../notebook/browser/sandbox/bundle.ts';
import type { SiteFile } from '../notebook/browser/site-file.ts';
import { openBook } from '../notebook/node/open-book.ts';
import type { Book } from './book.ts';
import { hashedFile } from './hashed-file.ts';
import { snippetFile } from './snippet-file.ts';

/** Their addresses without the hash. */
const PATHS = {
  kernel: '/notebook/kernel.js',
  snippets: '/notebook/snippets.json',
  sources: '/notebook/sources.json',
};

type Shared<T> = Record<keyof typeof PATHS, T>;

/** The texts of a build. */
export class SharedFiles {
  readonly #book: Book;
  readonly #machine: string;
  #texts: Promise<Shared<string>> | undefined;

  /** `machine` is the folder that holds `notebook/`. */
  constructor(book: Book, machine: string) {
    this.#book = book;
    this.#machine = machine;
  }

  texts(): Promise<Shared<string>> {
    this.#texts ??= this.#make();
    return this.#texts;
  }

  /** Where they are served, and their sizes. */
  async files(isBuild: boolean): Promise<Shared<SiteFile>> {
    const texts = isBuild ? await this.texts() : undefined;
    const fileOf = (name: keyof typeof PATHS): SiteFile =>
      texts ? hashedFile(PATHS[name], texts[name]) : { path: PATHS[name] };
    return { kernel: fileOf('kernel'), snippets: fileOf('snippets'), sources: fileOf('sources') };
  }

  async #make(): Promise<Shared<string>> {
    const kernel = bundleKernel(this.#machine, this.#book);
    const { snippets, sources } = await openBook(this.#book);
    return {
      kernel: await kernel,
      snippets: snippetFile(snippets),
      sources: JSON.stringify(sources),
    };
  }
}

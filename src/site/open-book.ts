/** The book that is being built, opened once for all pages and components. */
import { join } from 'node:path';
import { book, modules } from 'virtual:book';
import { OpenBook } from '../notebook/node/open-book.ts';

export const openBook = new OpenBook(book, modules, { watch: import.meta.env.DEV });

/** The folder of the chapters. */
export const contentFolder = join(book.root, 'content');

/** The base path without its last slash, to put before an address: `` or `/some/where`. */
export const base: string = import.meta.env.BASE_URL.replace(/\/$/, '');

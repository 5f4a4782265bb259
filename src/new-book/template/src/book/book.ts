/** What is particular to this book. `src/site/book.ts` and `src/notebook/book.ts` say what each entry means. */
import { fileURLToPath } from 'node:url';
import type { Book } from '../site/book.ts';
import { notation } from './notation.ts';

export const book: Book = {
  root: fileURLToPath(new URL('../..', import.meta.url)),
  title: 'A new book',
  authors: ['Your name'],
  subject: 'what it is about',
  language: { tag: 'en-GB', name: 'English' },
  offline: true,
  licence: 'https://spdx.org/licenses/MIT.html',
  appendices: [],
  // Changing it later would lose what readers have stored.
  storagePrefix: 'NEW-BOOK',
  modules: {},
  editable: [],
  notation,
  styles: [],
  card: { title: 'A new book', picture: '' },
};

/** A small book about the quadratic formula: the same machine, with nothing of the other book. */
import { fileURLToPath } from 'node:url';
import type { Book } from '../../../../src/site/book.ts';
import { notation } from './notation.ts';

export const book: Book = {
  root: fileURLToPath(new URL('../..', import.meta.url)),
  title: 'The quadratic notebook',
  authors: ['Ada Example', 'Ben Example'],
  subject: 'quadratic equations',
  language: { tag: 'en-GB', name: 'English' },
  offline: true,
  licence: 'https://spdx.org/licenses/MIT.html',
  opening: ['/how-to-read-it/'],
  appendices: [
    { label: 'Symbols', link: '/symbols/' },
    { label: 'Glossary', link: '/glossary/' },
    { label: 'Algebra', link: '/algebra/' },
    { label: 'Teaching', link: '/teaching/' },
  ],
  storagePrefix: 'quadratic-notebook',
  modules: { '#algebra': 'src/algebra/index.ts' },
  editable: ['#algebra'],
  mostLines: 20,
  twins: {
    kinds: [
      { label: 'Python', ending: '.floats.py' },
      { label: 'Fractions', ending: '.fractions.py' },
    ],
    recorded: 'src/book/twins.json',
    rerun: 'npm run twins',
  },
  references: { '#algebra': '/algebra/#' },
  notation,
  notationPage: '/symbols/',
  styles: ['src/book/symbols.css'],
  card: {
    title: 'Two roots, computed',
    picture: '<path d="M800,100Q1000,900 1200,100" fill="none" stroke="#2b459c"/>',
  },
};

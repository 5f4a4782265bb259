/** What is particular to this book. */
import { fileURLToPath } from 'node:url';
import type { Book } from '../site/book.ts';
import { cardPicture } from './card-picture.ts';
import { chapterSymbols } from './chapter-symbols.ts';
import { notation } from './notation.ts';

export const book: Book = {
  root: fileURLToPath(new URL('../..', import.meta.url)),
  title: 'The cross-entropy notebook',
  authors: ['The cross-entropy-notebook authors'],
  subject: 'cross-entropy',
  language: { tag: 'en-GB', name: 'English' },
  offline: true,
  licence: 'https://spdx.org/licenses/MIT.html',
  opening: ['/before-you-start/'],
  appendices: [
    { label: 'Cheat sheet', link: '/cheat-sheet/' },
    { label: 'Glossary', link: '/glossary/' },
    { label: 'Notation', link: '/notation/' },
    { label: 'Errata of the post', link: '/errata/' },
    { label: 'Reference of the core', link: '/reference/' },
    { label: 'Further reading', link: '/further-reading/' },
    { label: 'Embedding a cell', link: '/embedding/' },
    { label: 'Teaching', link: '/teaching/' },
  ],
  // Changing it would lose what readers have stored.
  storagePrefix: 'cross-entropy-notebook',
  modules: { '#core': 'src/core/index.ts' },
  editable: ['#core'],
  mostLines: 20,
  tables: [
    'diagnosis/causes',
    'learning/iris',
    'patches/patched',
    'speed/measured',
    'tokens/alice',
  ],
  twins: {
    kinds: [
      { label: 'PyTorch', ending: '.pytorch.py' },
      { label: 'NumPy', ending: '.numpy.py' },
    ],
    recorded: 'src/book/data/twins.json',
    rerun: 'npm run golden -- twins',
  },
  references: { '#core': '/reference/#' },
  notation,
  chapterSymbols,
  notationPage: '/notation/',
  styles: ['src/book/symbols.css'],
  card: { title: 'Cross-entropy, computed', picture: cardPicture() },
};

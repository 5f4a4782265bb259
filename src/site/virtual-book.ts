/**
 * Lets pages and components import the book that is being built, whichever it is:
 * `import { book } from 'virtual:book'`.
 */
import { join } from 'node:path';
import type { ViteUserConfig } from 'astro';
import { moduleTable } from '../notebook/node/module-table.ts';
import type { Book } from './book.ts';

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

/** A Vite plugin; `machine` is the folder that holds `notebook/` and `site/`. */
export function virtualBook(book: Book, machine: string): Plugin {
  const values = { book, machine };
  const constants = Object.entries(values).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value)};`,
  );
  const sheets = book.styles.map((sheet) => `import ${JSON.stringify(join(book.root, sheet))};`);
  const texts: Record<string, string> = {
    'virtual:book': moduleTable(book) + constants.join('\n'),
    'virtual:book-styles': sheets.join('\n'),
  };
  return {
    name: 'virtual-book',
    resolveId: (id) => (id in texts ? `\0${id}` : undefined),
    load: (id) => (id.startsWith('\0') ? texts[id.slice(1)] : undefined),
  };
}

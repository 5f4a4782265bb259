/**
 * Lets pages and components import the book that is being built, whichever it is:
 * `import { book } from 'virtual:book'`. While it is written, a change of a snippet reloads the open pages.
 */
import { join, sep } from 'node:path';
import type { ViteUserConfig } from 'astro';
import { moduleTable } from '../notebook/node/module-table.ts';
import type { Book } from './book.ts';
import type { SharedFiles } from './shared-files.ts';

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

/** A Vite plugin; `machine` is the folder that holds `notebook/` and `site/`. */
export function virtualBook(book: Book, machine: string, shared: SharedFiles): Plugin {
  const sheets = book.styles.map((sheet) => `import ${JSON.stringify(join(book.root, sheet))};`);
  const texts: Record<string, (isBuild: boolean) => Promise<string> | string> = {
    'virtual:book': () => moduleTable(book) + constants({ book, machine }),
    'virtual:book-styles': () => sheets.join('\n'),
    'virtual:site-files': async (isBuild) => constants(await shared.files(isBuild)),
    'virtual:shared-texts': async (isBuild) =>
      constants({ built: isBuild ? await shared.texts() : null }),
  };
  return {
    name: 'virtual-book',
    configureServer({ watcher, environments }) {
      // No module imports a snippet, so nothing else has an open page show what it gives now.
      const folder = join(book.root, 'snippets', sep);
      watcher.on('all', (_, file) => {
        if (file.startsWith(folder)) environments.client.hot.send({ type: 'full-reload' });
      });
    },
    resolveId: (id) => (id in texts ? `\0${id}` : undefined),
    load(id) {
      return id.startsWith('\0')
        ? texts[id.slice(1)]?.(this.environment.mode === 'build')
        : undefined;
    },
  };
}

function constants(values: object): string {
  const lines = Object.entries(values).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value)};`,
  );
  return lines.join('\n');
}

/** The book's own modules as the text of a module, for a bundler: `export const modules = { … }`. */
import { join } from 'node:path';
import type { NotebookBook } from '../book.ts';

export function moduleTable({ root, modules }: NotebookBook): string {
  const entries = Object.entries(modules);
  const imports = entries.map(
    ([, file], i) => `import * as module${i} from ${JSON.stringify(join(root, file))};`,
  );
  const table = entries.map(([specifier], i) => `${JSON.stringify(specifier)}: { ...module${i} }`);
  return `${imports.join('\n')}\nexport const modules = { ${table.join(', ')} };\n`;
}

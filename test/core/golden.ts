import { readFileSync } from 'node:fs';

/** The rows of a file of test/golden, with 'Infinity', '-Infinity' and 'NaN' made numbers again. */
export const golden = <T>(name: string): T => readRows(`../golden/${name}.json`);

/** The same for a file that pages of the book show. */
export const bookData = <T>(name: string): T => readRows(`../../src/book/data/${name}.json`);

function readRows<T>(path: string): T {
  const file = new URL(path, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'), (_, value) =>
    value === 'Infinity' || value === '-Infinity' || value === 'NaN' ? Number(value) : value,
  );
}

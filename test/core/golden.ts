import { readFileSync } from 'node:fs';

/** The rows of a file of test/golden, with 'Infinity', '-Infinity' and 'NaN' made numbers again. */
export function golden<T>(name: string): T {
  const file = new URL(`../golden/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'), (_, value) =>
    value === 'Infinity' || value === '-Infinity' || value === 'NaN' ? Number(value) : value,
  );
}

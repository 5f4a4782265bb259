/** A build and its files are named by what is in them. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { filesIn, nameBuild } from '../../src/site/build-id.ts';

const sites = inject('sites');
const hash = (content: Buffer, encoding: 'hex' | 'base64') =>
  createHash('sha256').update(content).digest(encoding);

describe.each([
  ['book', sites.root],
  ['small book in a folder of a host', sites.nested],
])('in the built %s', async (_, { folder }) => {
  const files = await filesIn(folder);
  const read = (file: string) => readFileSync(join(folder, file));
  const { id, bytes } = JSON.parse(read('build.json').toString());

  test('every page names the build, and so does the folder of the search', () => {
    expect(id).toMatch(/^[0-9a-f]{12}$/);
    const pages = files.filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages) {
      const [head] = read(page).toString().split('</head>');
      const names = [...head.matchAll(/<meta name="build" content="([^"]*)">/g)];
      expect(
        names.map(([, name]) => name),
        page,
      ).toEqual([id]);
    }
    expect(existsSync(join(folder, `pagefind.${id}/pagefind.js`))).toBe(true);
  });

  test('every file that a page’s scripts fetch has the hash of its content in its name', () => {
    const fetched = files.filter((file) => file.startsWith('notebook/'));
    expect(fetched.length).toBeGreaterThan(3);
    for (const file of fetched) {
      expect(/\.([0-9a-f]{12})\.\w+$/.exec(file)?.[1], file).toBe(
        hash(read(file), 'hex').slice(0, 12),
      );
    }
  });

  test('every figure’s file is named where the figure is shown, with its size', () => {
    const cells = files
      .filter((file) => /^embed\/.*\.html$/.test(file))
      .flatMap((file) => [
        ...read(file)
          .toString()
          .matchAll(/ data-figures="([^"]+)"/g),
      ]);
    expect(cells.length).toBeGreaterThan(0);
    for (const [, figures] of cells) {
      const { path, bytes } = JSON.parse(figures.replaceAll('&quot;', '"'));
      expect(read(path.slice(1)), path).toHaveLength(bytes);
    }
  });

  test('the service worker knows every page and what pages load, by its content', () => {
    const worker = read('sw.js').toString();
    const known = [...worker.matchAll(/path:"([^"]*)",bytes:(\d+),integrity:"sha256-([^"]+)"/g)];
    const paths = known.map(([, path]) => path);
    const needed = files
      .filter((file) => /^(_astro|notebook)\/|index\.html$/.test(file))
      // Cells alone and slides are not kept.
      .filter((file) => !/^(embed|slides)\/|^_astro\/(Slides\.astro|slide)/.test(file))
      .map((file) => file.replace(/(^|\/)index\.html$/, '$1').replace(/^sandbox\/$/, `$&?${id}`));
    expect(needed.filter((path) => !paths.includes(path))).toEqual([]);
    // One file that a host keeps to itself would keep the worker from starting.
    expect(files).toContain('_headers');
    expect(paths).not.toContain('_headers');
    for (const [, path, size, integrity] of known) {
      const content = read(path.replace(/\?.*/, '').replace(/(^|\/)$/, '$1index.html'));
      expect([content.length, hash(content, 'base64')], path).toEqual([Number(size), integrity]);
    }
    expect(known.reduce((sum, [, , size]) => sum + Number(size), 0)).toBe(bytes);
  });
});

test('the name of a build is that of its files, wherever they are', async () => {
  const folderWith = (texts: Record<string, string>) => {
    const folder = mkdtempSync(join(tmpdir(), 'build-'));
    for (const [file, text] of Object.entries(texts)) writeFileSync(join(folder, file), text);
    return nameBuild(folder);
  };
  const name = await folderWith({ a: '1', b: '2' });
  expect(await folderWith({ b: '2', a: '1' })).toBe(name);
  const others: Record<string, string>[] = [
    { a: '1', b: '3' },
    { a: '1', c: '2' },
    { a: '1' },
    { a: '12', b: '' },
  ];
  for (const other of others) expect(await folderWith(other)).not.toBe(name);
});

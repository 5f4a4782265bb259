/** What the pages say to machines: where they are, what they are, when they changed. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { lastChanged } from '../../src/site/last-changed.ts';
import { slugOf } from '../../src/site/outline.ts';
import { linkToEdit } from '../../src/site/repository.ts';
import { ADDRESS, REPOSITORY } from '../support/build-site.ts';
import { parsePage } from '../support/html.ts';

const { root, nested } = inject('sites');
const files = readdirSync(nested.content).filter((file) => file.endsWith('.mdx'));
const pathOf = (file: string) => (file === 'index.mdx' ? '' : `${slugOf(file)}/`);
const addresses = files.map((file) => `${ADDRESS}${nested.base}${pathOf(file)}`).sort();
const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');
const page = (folder: string, file: string) => parsePage(read(folder, `${pathOf(file)}index.html`));
const pageData = (document: Document) =>
  JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '');

describe('a book that knows its address', () => {
  test('has a sitemap of its pages, without the sandbox and the cells alone', () => {
    const listed = [...read(nested.folder, 'sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)];
    expect(listed.map(([, address]) => address).sort()).toEqual(addresses);
  });

  test('has a feed of its pages by when they last changed, the newest first', () => {
    const feed = read(nested.folder, 'changes.xml');
    const links = [...feed.matchAll(/<link>([^<]+)<\/link><guid/g)].map(([, link]) => link);
    const front = `${ADDRESS}${nested.base}`;
    expect([...links].sort()).toEqual(addresses.filter((address) => address !== front));
    const dates = [...feed.matchAll(/<pubDate>([^<]+)<\/pubDate>/g)].map(([, date]) =>
      Date.parse(date),
    );
    expect(dates).toEqual([...dates].sort((a, b) => b - a));
    expect(dates).toHaveLength(links.length);
  });

  test.each(files)('%s has a card of its own, 1200 by 630 pixels', (file) => {
    const image = page(nested.folder, file).querySelector('meta[property="og:image"]');
    const card = image?.getAttribute('content') ?? '';
    expect(card).toBe(`${ADDRESS}${nested.base}social/${slugOf(file)}.png`);
    const png = readFileSync(join(nested.folder, card.slice(ADDRESS.length + nested.base.length)));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  test.each(files)('%s says what it is as data, and where it can be edited', (file) => {
    const document = page(nested.folder, file);
    const data = pageData(document);
    expect(data).toMatchObject({
      '@type': 'LearningResource',
      url: `${ADDRESS}${nested.base}${pathOf(file)}`,
      inLanguage: 'en-GB',
    });
    const number = /^(\d\d)-/.exec(file)?.[1];
    expect(data.position).toBe(number && Number(number));
    if (file === 'index.mdx') return;
    expect(
      document.querySelector(`a[href="${linkToEdit(`content/${file}`, REPOSITORY)}"]`),
    ).not.toBe(null);
  });
});

describe('a book that does not know its address', () => {
  test('has no sitemap, no feed, no cards, and says no address', () => {
    for (const path of ['sitemap-index.xml', 'changes.xml', 'social']) {
      expect(existsSync(join(root.folder, path)), path).toBe(false);
    }
    for (const file of readdirSync(root.content)) {
      const document = page(root.folder, file);
      expect(pageData(document).url).toBeUndefined();
      const said = document.querySelectorAll('[property="og:image"], [type="application/rss+xml"]');
      expect(said).toHaveLength(0);
      expect(document.documentElement.outerHTML).not.toContain('book.example');
    }
  });
});

test('a file last changed when the newest commit touched it; one that was never committed, never', () => {
  const folder = mkdtempSync(join(tmpdir(), 'history-'));
  const commit = (name: string, date: string) => {
    writeFileSync(join(folder, name), date);
    const person = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
    const env = { ...process.env, GIT_COMMITTER_DATE: date };
    execFileSync('git', ['add', name], { cwd: folder });
    execFileSync('git', [...person, 'commit', '-qm', name], { cwd: folder, env });
  };
  execFileSync('git', ['init', '-q'], { cwd: folder });
  commit('a', '2020-01-02T03:04:05Z');
  commit('b', '2021-01-02T03:04:05Z');
  writeFileSync(join(folder, 'c'), '');
  expect(lastChanged('a', folder)).toEqual(new Date('2020-01-02T03:04:05Z'));
  expect(lastChanged('b', folder)).toEqual(new Date('2021-01-02T03:04:05Z'));
  expect(lastChanged('c', folder)).toBeUndefined();
  expect(lastChanged('a', tmpdir())).toBeUndefined();
});

test('an edit link stands where the repository shows the file', () => {
  const path = 'content/a.mdx';
  expect(linkToEdit(path, 'https://x.example/me/book/blob/main/')).toBe(
    'https://x.example/me/book/edit/main/content/a.mdx',
  );
  expect(linkToEdit(path, 'https://x.example/me/book/src/branch/main')).toBe(
    'https://x.example/me/book/edit/branch/main/content/a.mdx',
  );
  expect(linkToEdit(path, '')).toBeUndefined();
});

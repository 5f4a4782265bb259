/** What the build writes for those who show a part of the book. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { ADDRESS } from '../../support/build-site.ts';
import { parsePage } from '../../support/html.ts';

const { root, mini, nested } = inject('sites');

const pagesOf = ({ folder }: typeof mini) =>
  readdirSync(join(folder, 'embed'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => {
      const path = `embed/${file.replace('index.html', '')}`;
      return { path, document: parsePage(readFileSync(join(folder, 'embed', file), 'utf8')) };
    });

test('every exercise of the book, with its task, its hints and its solution, has a page alone', () => {
  const pages = pagesOf(root);
  const chapters = readdirSync(root.folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html') && !/^(embed|sandbox|slides)/.test(file))
    .map((file) => parsePage(readFileSync(join(root.folder, file), 'utf8')));
  const words = (exercise: Element) => {
    const copy = exercise.cloneNode(true) as Element;
    for (const note of copy.querySelectorAll('.print-note, script')) note.remove();
    return copy.textContent?.replace(/\s+/g, ' ');
  };
  const exercises = chapters.flatMap((chapter) => [...chapter.querySelectorAll('[data-exercise]')]);
  expect(exercises.length).toBeGreaterThan(10);
  for (const exercise of exercises) {
    const name = exercise.getAttribute('data-exercise') as string;
    const path = `embed/${name.replace(/\/(?=[^/]*$)/, '/exercises/')}/`;
    const alone = pages.find((page) => page.path === path)?.document;
    const there = alone?.querySelectorAll('[data-exercise]') ?? [];
    expect(there.length, path).toBe(1);
    expect(words(there[0]), path).toBe(words(exercise));
  }
});

test('every page alone may be sized by its content, opens its links in windows of their own, and says where it is from', () => {
  const pages = pagesOf(nested);
  expect(pages.length).toBeGreaterThan(5);
  for (const { path, document } of pages) {
    expect(document.querySelector('head > meta[name="responsive-embedded-sizing"]'), path).not.toBe(
      null,
    );
    for (const link of document.querySelectorAll('a[href]')) {
      const isInPage = link.getAttribute('href')?.startsWith('#');
      expect(link.getAttribute('target'), `${path} ${link.outerHTML}`).toBe(
        isInPage ? null : '_blank',
      );
    }
    expect(document.querySelector('.embed-credit')?.textContent, path).toContain(
      'The quadratic notebook',
    );
  }
});

test('every page alone leads to an oEmbed answer with the markup', () => {
  for (const { path, document } of pagesOf(nested)) {
    const link = document.querySelector('link[type="application/json+oembed"]');
    const home = `${ADDRESS}${nested.base}`;
    expect(link?.getAttribute('href'), path).toBe(`${home}${path}oembed.json`);
    const answer = JSON.parse(readFileSync(join(nested.folder, path, 'oembed.json'), 'utf8'));
    expect(answer, path).toMatchObject({
      version: '1.0',
      type: 'rich',
      provider_name: 'The quadratic notebook',
      provider_url: home,
      title: document.title,
    });
    const html = parsePage(`<html><body>${answer.html}</body></html>`);
    const frame = html.querySelector('iframe');
    expect(frame?.getAttribute('src'), path).toBe(home + path);
    expect(frame?.getAttribute('title'), path).toBe(document.title);
    expect(Number(frame?.getAttribute('height')), path).toBe(answer.height);
    expect(answer.height, path).toBeGreaterThan(100);
    expect(answer.width, path).toBeGreaterThan(100);
    expect(html.querySelector('script')?.getAttribute('src'), path).toBe(`${home}embed.js`);
  }
});

test('a book that does not know its address has no such answers', () => {
  for (const { path, document } of pagesOf(mini)) {
    expect(document.querySelector('link[type="application/json+oembed"]'), path).toBeNull();
    expect(existsSync(join(mini.folder, path, 'oembed.json')), path).toBe(false);
  }
});

test('the script for the page around has at most 1000 bytes', () => {
  for (const { folder } of [root, nested]) {
    const { length } = readFileSync(join(folder, 'embed.js'));
    expect(length).toBeGreaterThan(300);
    expect(length).toBeLessThanOrEqual(1000);
  }
});

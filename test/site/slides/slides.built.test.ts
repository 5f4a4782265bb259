/** The slides of the built books: what is on them is what is in the chapter, each part once. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { slugOf } from '../../../src/site/outline.ts';
import { ADDRESS, type Site } from '../../support/build-site.ts';
import { parsePage } from '../../support/html.ts';

const sites = inject('sites');
const read = (site: Site, path: string) =>
  parsePage(readFileSync(join(site.folder, path, 'index.html'), 'utf8'));
const chaptersOf = ({ content }: Site) =>
  readdirSync(content)
    .filter((file) => /^\d\d-/.test(file))
    .map(slugOf);

/** What there is of each kind on the first look: not in what a first reader skips. */
const PARTS = {
  cells: '[data-cell]',
  exercises: '[data-exercise]',
  formulas: '.katex-display',
  questions: '[data-predict]',
  'rows of tables': 'table:not(.cell *, .predict *, .figure-numbers *) tr:not(thead *)',
};

/** What the small book keeps out of its slides. */
const MARKED = 'This sentence is only in the chapter.';

/** An element by what it says. */
const nameOf = (element: Element) =>
  element.getAttribute('data-cell') ??
  element.getAttribute('data-exercise') ??
  element.textContent?.replace(/\s+/g, ' ').trim();

describe.each([
  ['book', sites.root],
  ['small book', sites.mini],
])('in the %s', (_, site) => {
  test.each(chaptersOf(site))('each part of the chapter %s is on exactly one slide', (chapter) => {
    const [page, slides] = [read(site, chapter), read(site, `slides/${chapter}`)];
    let all = 0;
    for (const [kind, selector] of Object.entries(PARTS)) {
      const inChapter = [...page.querySelectorAll(`main :is(${selector})`)].filter(
        (part) => !part.closest('details.optional'),
      );
      const onSlides = [...slides.querySelectorAll(selector)].filter((part) =>
        part.closest('.slide > .slide-sheet'),
      );
      expect(onSlides.map(nameOf), kind).toEqual(inChapter.map(nameOf));
      const alone = ['cells', 'questions'].includes(kind) ? onSlides : [];
      expect(new Set(alone.map((part) => part.closest('.slide'))).size, kind).toBe(alone.length);
      all += inChapter.length;
    }
    expect(all).toBeGreaterThan(4);
    expect(slides.querySelectorAll('.slide-notes :is([data-cell], .katex-display)')).toHaveLength(
      0,
    );
  });

  test.each(chaptersOf(site))(
    'the headings and the words of the chapter %s are all there',
    (chapter) => {
      const [page, slides] = [read(site, chapter), read(site, `slides/${chapter}`)];
      const headings = (document: Document) =>
        [...document.querySelectorAll('main :is(h2, h3)[id]:not(.optional-title)')].map(
          ({ id }) => id,
        );
      expect(headings(slides)).toEqual(
        headings(page).filter((id) => id !== 'starlight__on-this-page'),
      );
      const paragraphs = [
        ...page.querySelectorAll('.sl-markdown-content > p, symptom-table > section > p'),
      ]
        .map(nameOf)
        .filter((words) => words !== MARKED);
      const said = [...slides.querySelectorAll('.slide-notes > p')].map(nameOf);
      expect(said).toEqual(paragraphs);
    },
  );

  test.each(chaptersOf(site))('the chapter %s and its slides lead to each other', (chapter) => {
    const [page, slides] = [read(site, chapter), read(site, `slides/${chapter}`)];
    const [there, back] = [`${site.base}slides/${chapter}/`, `${site.base}${chapter}/`];
    expect(page.querySelectorAll(`a[href="${there}"]`)).toHaveLength(1);
    expect(slides.querySelectorAll(`.slide-bar a[href="${back}"]`)).toHaveLength(1);
  });

  test('slides are numbered from 1, each with its own address', () => {
    for (const chapter of chaptersOf(site)) {
      const all = [...read(site, `slides/${chapter}`).querySelectorAll('.slide')];
      expect(all.map(({ id }) => id)).toEqual(all.map((_, i) => String(i + 1)));
      expect(all[0].querySelector('.slide-title')).not.toBeNull();
    }
  });
});

test('what is marked with NoSlide, and what a first reader skips, is in the chapter alone', () => {
  const [page, slides] = [read(sites.mini, 'rounding'), read(sites.mini, 'slides/rounding')];
  for (const words of [MARKED, 'the square of b has more']) {
    expect(page.querySelector('main')?.textContent).toContain(words);
    expect(slides.body.textContent).not.toContain(words);
  }
});

test('slides are not to be found: they name their chapter, and neither the sitemap nor the search has them', () => {
  const { nested } = sites;
  const slides = read(nested, 'slides/rounding');
  expect(slides.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
  expect(slides.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(
    `${ADDRESS}${nested.base}rounding/`,
  );
  expect(slides.querySelectorAll('[data-pagefind-body]')).toHaveLength(0);
  const sitemap = readFileSync(join(nested.folder, 'sitemap-0.xml'), 'utf8');
  expect(sitemap).toContain('/rounding/');
  expect(sitemap).not.toContain('slides');
});

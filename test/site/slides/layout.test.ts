import { type Element, isTag } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { viewsOf } from '../../../src/site/slides/code-layout.ts';
import { splitSlides } from '../../../src/site/slides/split-slides.ts';

const elementOf = (html: string) => parseDocument(html).children.find(isTag) as Element;
const listing = (columns: number, lines: number) =>
  `<div class="cell-program"><div class="cell-listing">${Array(lines).fill('x'.repeat(columns)).join('\n')}</div></div>`;
const result = (inside: string) =>
  `<div class="cell-result"><div class="cell-outputs">${inside}</div></div>`;
const cell = (...parts: string[]) =>
  `<section data-cell="a"><div class="cell-body">${parts.join('')}</div></section>`;
const table = '<table><tr><td>1</td></tr></table>';
const plate = '<figure data-figure data-size="plate"></figure>';

describe('viewsOf(cell)', () => {
  test.each([
    ['short code beside a table', cell(listing(50, 8), result(table)), undefined],
    ['long lines beside a table', cell(listing(80, 8), result(table)), ['code', 'result']],
    ['many lines beside a figure', cell(result(table), listing(40, 22)), ['result', 'code']],
    ['a plate above short code', cell(result(plate), listing(30, 3)), ['result', 'code']],
    ['controls without an output below', cell(result(''), listing(80, 24)), undefined],
    ['code without a result', cell(listing(80, 24)), undefined],
  ])('%s', (_, html, expected) => {
    expect(viewsOf(elementOf(html))).toEqual(expected);
  });
});

const rowsOf = (count: number, words: number) =>
  Array.from(
    { length: count },
    (_, i) => `<tr><td>row ${i} </td><td>${'word '.repeat(words)}</td></tr>`,
  );
const long = (count: number, words: number) =>
  `<table><caption>Calls</caption><thead><tr><th>a</th><th>b</th></tr></thead><tbody>${rowsOf(count, words).join('')}</tbody></table>`;

describe('a table that is longer than a slide', () => {
  test('has several, each with its caption and its head, and each row once and in its order', () => {
    const { slides } = splitSlides(long(30, 40));
    expect(slides.length).toBeGreaterThan(2);
    for (const { body, kind } of slides) {
      expect(kind).toBe('table');
      expect(body).toMatch(/^<table><caption>Calls<\/caption><thead>.*<\/table>$/);
    }
    expect(slides.map(({ title }) => title)[0]).toBe(`Calls (1 of ${slides.length})`);
    const rows = slides.flatMap(({ body }) => body.match(/row \d+/g) ?? []);
    expect(rows).toEqual(rowsOf(30, 1).map((row) => row.match(/row \d+/)?.[0]));
  });

  test('has no row alone on its last slide', () => {
    const counts = splitSlides(long(30, 40)).slides.map(
      ({ body }) => body.match(/row \d+/g)?.length ?? 0,
    );
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
  });

  test('is one slide where it fits', () => {
    const [{ body, title }, ...rest] = splitSlides(long(8, 5)).slides;
    expect(rest).toEqual([]);
    expect(body).toBe(long(8, 5));
    expect(title).toBe('Calls');
  });
});

test('an element that holds sections is opened, and what only a script shows is left out', () => {
  const html = `<my-table><p hidden>Filter</p><section><h3>One</h3><p>said</p>${table}</section></my-table>`;
  const { slides, before } = splitSlides(html);
  expect(slides.map(({ kind, title }) => [kind, title])).toEqual([
    ['section', 'One'],
    ['table', 'Table'],
  ]);
  expect(slides[0].notes).toBe('<p>said</p>');
  expect(before).toBe('');
});

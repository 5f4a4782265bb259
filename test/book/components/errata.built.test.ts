/** The errata: every claim of the post has its row, with a number or a formula, and leads into a chapter. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { readChapters } from '../../../src/site/outline.ts';
import { parsePage } from '../../support/html.ts';

const file = join(inject('sites').root.folder, 'errata/index.html');
const document = parsePage(readFileSync(file, 'utf8'));
const claims = Array.from({ length: 11 }, (_, i) => `S${i + 1}`);
const chapters = readChapters('content').map(({ slug }) => slug);

test('the post is named by its title', () => {
  expect(document.querySelector('main')?.textContent).toContain(
    'Two forms of softmax cross entropy + numpy implementation',
  );
});

test('S1 to S11 have a row each, in order', () => {
  const rows = [...document.querySelectorAll('.errata tbody tr')];
  expect(rows.map(({ id }) => id)).toEqual(claims);
});

test.each(claims)('%s says what the post has, what is so, and leads into a chapter', (claim) => {
  const cells = [...(document.getElementById(claim)?.querySelectorAll('td') ?? [])];
  expect(cells).toHaveLength(3);
  for (const cell of cells) expect(cell.textContent?.trim()).not.toBe('');
  const links = [...cells[2].querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) {
    const [, slug, anchor] = /^\/([a-z-]+)\/#(.+)$/.exec(link) ?? [];
    expect(chapters, link).toContain(slug);
    expect(anchor, link).not.toBe('');
  }
});

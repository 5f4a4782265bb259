/** The tables for teachers: what a plan adds up to, and what exercises check. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { readOutlines } from '../../src/site/outline.ts';
import { parsePage } from '../support/html.ts';

const { nested } = inject('sites');
const page = parsePage(readFileSync(join(nested.folder, 'teaching/index.html'), 'utf8'));
const [plan, exercises] = page.querySelectorAll('main table');
const rows = (table: Element) =>
  [...table.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim()),
  );

test('a plan lists its parts, each with its link, and what they have and take in all', () => {
  const outlines = readOutlines(nested.content);
  const [before, formula] = ['/how-to-read-it/', '/the-formula/'].map(
    (address) => outlines.find((page) => page.address === address)?.parts[0],
  );
  const minutes = (before?.minutes ?? 0) + (formula?.minutes ?? 0);
  const has = `${formula?.cells} cells, 2 exercises`;
  expect(rows(plan)).toEqual([
    ['How to read it', '', String(before?.minutes)],
    ['Chapter 1: The formula', has, String(formula?.minutes)],
    ['In all', has, String(minutes)],
  ]);
  expect(plan.querySelectorAll('a')[1].getAttribute('href')).toBe(`${nested.base}the-formula/`);
});

test('the table of exercises has the names of their checks, and leads to each', () => {
  const [stable, vieta] = rows(exercises);
  expect(rows(exercises)).toHaveLength(2);
  expect([stable[0], vieta[0]]).toEqual(['1', '1']);
  const chapter = parsePage(readFileSync(join(nested.folder, 'the-formula/index.html'), 'utf8'));
  const checks = [...chapter.querySelectorAll('[data-exercise="quadratic/vieta"] .checks > li')];
  expect(vieta[2]).toBe(checks.map(({ textContent }) => textContent).join('; '));
  const link = exercises.querySelectorAll('a')[1].getAttribute('href');
  expect(link).toBe(`${nested.base}the-formula/#exercise-quadratic-vieta`);
});

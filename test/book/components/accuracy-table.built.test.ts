/** The tables of outside numbers on the page are those of the files they were measured into. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { libraryCalls } from '../../../src/book/library-calls.ts';
import { bookData } from '../../core/golden.ts';
import type { Line } from '../../golden/accuracy.ts';
import type { Precision } from '../../golden/forms.ts';
import { parsePage } from '../../support/html.ts';

const file = join(inject('sites').root.folder, 'when-floats-break/index.html');
const document = parsePage(readFileSync(file, 'utf8'));
const text = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

const precisions = ['float64', 'float32'] as const;

describe.each(precisions)('the accuracy table in %s', (precision) => {
  const { versions, ...tables } = bookData<
    Record<Precision, Line[]> & { versions: Record<string, string> }
  >('accuracy');
  const table = tables[precision];
  const figure = [...document.querySelectorAll('.accuracy')][precisions.indexOf(precision)];
  const rows = [...figure.querySelectorAll('tbody tr')];
  const columns = Object.keys(table[0]).filter((key) => key !== 'function' && key !== 'rows');
  const libraries = columns.filter((name) => name !== 'core');

  test('has a column for each library, with its version', () => {
    const heads = [...figure.querySelectorAll('thead th')].slice(3).map(text);
    expect(heads.map((head) => head.split(' ').slice(0, 2).join(' '))).toEqual(
      libraries.map((name) => `${name} ${versions[name]}`),
    );
  });

  test('has a line for each function, with the rows lost by each library', () => {
    expect(rows.map((row) => text(row.querySelector('th') as Element))).toEqual(
      table.map((line) => line.function.replace('subnormal', 'subnormal results')),
    );
    rows.forEach((row, i) => {
      const [count, ...scores] = [...row.querySelectorAll('td')].map(text);
      expect(count).toBe(String(table[i].rows));
      expect(scores.map((score) => score.split(' ')[0])).toEqual(
        columns.map((name) => (table[i][name] ? String(table[i][name].rowsLost) : '–')),
      );
    });
  });

  test('shows an error of a few ULP as it was measured', () => {
    rows.forEach((row, i) => {
      [...row.querySelectorAll('td')].slice(1).forEach((cell, column) => {
        const score = table[i][columns[column]];
        if (!score) return;
        const shown = text(cell.querySelector('small') as Element);
        if (score.maxUlp < 100) expect(Number.parseFloat(shown)).toBeCloseTo(score.maxUlp, 2);
        else if (score.maxUlp === Infinity) expect(shown).toBe('∞');
        else expect(shown).toMatch(/\d/);
      });
    });
  });

  test('names the functions of which a library is closer at its worst, and no other', () => {
    const closer = table.filter((line) =>
      libraries.some((name) => (line[name]?.maxUlp ?? Infinity) < line.core.maxUlp),
    );
    const named = [...figure.querySelectorAll('figcaption code')].map(text);
    expect(named).toEqual(closer.map((line) => line.function));
  });
});

test('the answers for one dominated row are those of the libraries, and of past releases', () => {
  const { dominated } = bookData<{
    dominated: { library: string; version: string; call: string; value: number }[];
  }>('dominated');
  const past = libraryCalls('dominated').map(({ library, version, built, call, float64 }) => ({
    library,
    version: `${version} (${built?.slice(0, 4)})`,
    call: call.split('(')[0].split('.').at(-1),
    value: float64,
  }));
  const expected = [...dominated, ...past];
  const rows = [...document.querySelectorAll('.dominated tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map(text),
  );
  expect(past.length).toBeGreaterThan(1);
  expect(rows.map(([asked]) => asked)).toEqual(
    expected.map(({ call, library, version }) => `${call} ${library} ${version}`),
  );
  rows.forEach(([, shown], i) => {
    expect(shown).toBe(expected[i].value === 0 ? '0' : '4.248 × 10⁻¹⁸');
  });
});

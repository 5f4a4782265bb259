/** The tables of outside numbers on the page are those of the files they were measured into. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { bookData } from '../../core/golden.ts';
import type { Line } from '../../golden/accuracy.ts';
import { parsePage } from '../../support/html.ts';

const file = join(inject('sites').root.folder, 'when-floats-break/index.html');
const document = parsePage(readFileSync(file, 'utf8'));
const text = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('the accuracy table', () => {
  const { table } = bookData<{ table: Line[] }>('accuracy');
  const rows = [...document.querySelectorAll('.accuracy tbody tr')];
  const columns = ['core', 'NumPy', 'SciPy', 'PyTorch'] as const;

  test('has a line for each function, with the rows lost by each library', () => {
    expect(rows.map((row) => text(row.querySelector('th') as Element))).toEqual(
      table.map((line) => line.function),
    );
    rows.forEach((row, i) => {
      const [count, ...scores] = [...row.querySelectorAll('td')].map(text);
      expect(count).toBe(String(table[i].rows));
      expect(scores.map((score) => Number(score.split(' ')[0]))).toEqual(
        columns.map((name) => table[i][name].rowsLost),
      );
    });
  });

  test('shows an error of a few ULP as it was measured', () => {
    rows.forEach((row, i) => {
      [...row.querySelectorAll('td')].slice(1).forEach((cell, column) => {
        const { maxUlp } = table[i][columns[column]];
        const shown = text(cell.querySelector('small') as Element);
        if (maxUlp < 100) expect(Number.parseFloat(shown)).toBeCloseTo(maxUlp, 2);
        else if (maxUlp === Infinity) expect(shown).toBe('∞');
        else expect(shown).toMatch(/\d/);
      });
    });
  });

  test('names the functions of which a library is closer at its worst, and no other', () => {
    const closer = table.filter((line) =>
      columns.slice(1).some((name) => line[name].maxUlp < line.core.maxUlp),
    );
    const named = [...document.querySelectorAll('.accuracy figcaption code')].map(text);
    expect(named).toEqual(closer.map((line) => line.function));
  });
});

test('the answers for one dominated row are those of the libraries', () => {
  const { dominated } = bookData<{
    dominated: { library: string; version: string; call: string; value: number }[];
  }>('dominated');
  const rows = [...document.querySelectorAll('.dominated tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map(text),
  );
  expect(rows.map(([asked]) => asked)).toEqual(
    dominated.map(({ call, library, version }) => `${call} ${library} ${version}`),
  );
  rows.forEach(([, shown], i) => {
    expect(shown).toBe(dominated[i].value === 0 ? '0' : '4.248 × 10⁻¹⁸');
  });
});

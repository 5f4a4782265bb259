/** The table of symptoms as it is built: whole without a script, and with every known constant. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { runSnippet } from '../../support/book.ts';
import { parsePage } from '../../support/html.ts';

const file = join(inject('sites').root.folder, 'my-loss-is-stuck-at/index.html');
const document = parsePage(readFileSync(file, 'utf8'));
const rows = [...document.querySelectorAll('symptom-table tbody tr')];

test('every row says what is seen, why, what to do, and where it is told', () => {
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) {
    const cells = [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim());
    expect(cells, cells[0]).toHaveLength(4);
    for (const cell of cells) expect(cell, cells[0]).not.toBe('');
    expect(row.querySelector('td:last-child a[href]'), cells[0]).not.toBeNull();
    expect(row.hasAttribute('hidden')).toBe(false);
  }
});

test('every group has a heading to link to, a sentence and rows', () => {
  const groups = [...document.querySelectorAll('symptom-table section')];
  expect(groups.length).toBeGreaterThan(4);
  for (const group of groups) {
    expect(group.querySelector('h3[id]')?.textContent?.trim()).not.toBe('');
    expect(group.querySelector('p')?.textContent).toMatch(/[.]$/);
    expect(group.querySelectorAll('tbody tr').length).toBeGreaterThan(1);
  }
  const grouped = groups.reduce((n, group) => n + group.querySelectorAll('tbody tr').length, 0);
  expect(grouped).toBe(rows.length);
});

test('no two rows look the same at first sight', () => {
  const seen = rows.map((row) => row.querySelector('th')?.textContent?.trim());
  expect(new Set(seen).size).toBe(rows.length);
});

test('every constant that the field knows has a row', async () => {
  const { outputs } = await runSnippet('diagnosis/causes');
  const [table] = outputs.filter((output) => output.kind === 'table');
  const values = table.columns.find(({ label }) => label === 'loss')?.values as number[];
  expect(values.length).toBeGreaterThan(10);
  const numbers = rows.flatMap((row) => {
    const inOutputs = [...row.querySelectorAll('output')].map(({ textContent }) => textContent);
    const typed = row.querySelector('th')?.textContent?.match(/\b\d+\b/g) ?? [];
    return [...inOutputs, ...typed].map(Number);
  });
  for (const value of values) {
    const shown = numbers.some((number) => Math.abs(number - value) < 1e-3 * value);
    expect(shown, `${value} stands in the table`).toBe(true);
  }
});

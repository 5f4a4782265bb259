/** The reference of the core: made from the core's own text, complete, and in the page. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { readCoreExports, sortRemarks, splitFormula } from '../../src/book/core-reference.ts';
import * as core from '../../src/core/index.ts';
import { linkToFile } from '../../src/site/repository.ts';
import { parsePage } from '../support/html.ts';

const entries = readCoreExports();
const index = readFileSync('src/core/index.ts', 'utf8');

test('every export of the core has an entry with a signature and a doc comment', () => {
  const functions = entries.filter(({ kind }) => kind === 'function').map(({ name }) => name);
  expect(functions.sort()).toEqual(Object.keys(core).sort());
  for (const { name, signature, formula, summary } of entries) {
    expect(index, name).toMatch(new RegExp(`\\b${name}\\b`));
    expect(signature, name).toMatch(new RegExp(`^((interface|type) )?${name}\\b`));
    expect(formula + summary, name).not.toBe('');
  }
});

test('every type of the core that index.ts exports has an entry', () => {
  const types = [...index.matchAll(/\btype (\w+)/g)].map(([, name]) => name);
  const more = /export type \{([^}]*)\}/.exec(index)?.[1].match(/\w+/g) ?? [];
  const found = entries.filter(({ kind }) => kind === 'type').map(({ name }) => name);
  expect(found.sort()).toEqual([...types, ...more].sort());
});

test('a signature is the declaration, without its body', () => {
  const softmax = entries.find(({ name }) => name === 'softmax');
  expect(softmax?.signature).toBe('softmax(z: ArrayLike<number>, temperature = 1): Float64Array');
});

test('what a doc comment says is kept whole, whatever it is sorted under', () => {
  const letters = (text: string) => [...text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')].sort();
  for (const { name, file, formula, summary, remarks } of entries) {
    const text = readFileSync(`src/core/${file}.ts`, 'utf8');
    const before = text.slice(
      0,
      text.search(new RegExp(`export (function|interface|type) ${name}\\b`)),
    );
    const doc = before.slice(before.lastIndexOf('/**'));
    const labels = /Shapes: |Error: |Source: /g;
    const shown = [formula, summary, ...remarks.map((remark) => remark.text)].join(' ');
    expect(letters(shown), name).toEqual(letters(doc.replace(labels, '')));
  }
});

test('a function of the core is named by a test of its own', () => {
  const files = readdirSync('test/core');
  for (const { name, kind, tests } of entries) {
    if (kind === 'function') expect(tests.length, name).toBeGreaterThan(1);
    for (const file of tests) expect(files).toContain(file);
  }
});

test('a formula stands before what is said of it', () => {
  expect(splitFormula('H(p) = −Σ pᵢ ln pᵢ, in nats: the mean surprise.')).toEqual({
    formula: 'H(p) = −Σ pᵢ ln pᵢ',
    summary: 'In nats: the mean surprise.',
  });
  expect(splitFormula('A batch: one example a row.')).toEqual({
    formula: '',
    summary: 'A batch: one example a row.',
  });
});

test('sentences are sorted by how they begin, and a source keeps its initials', () => {
  expect(
    sortRemarks(['Source: A.', 'Neumaier (1974).', 'NaN for NaN.', 'Throws RangeError.']),
  ).toEqual([
    { label: 'Errors', text: 'Throws RangeError.' },
    { label: 'Source', text: 'A. Neumaier (1974). NaN for NaN.' },
  ]);
});

test('a file has an address where the repository has one', () => {
  expect(linkToFile('src/core/softmax.ts', 'https://example.org/blob/main/')).toBe(
    'https://example.org/blob/main/src/core/softmax.ts',
  );
  expect(linkToFile('src/core/softmax.ts', '')).toBeUndefined();
});

describe('the built page', () => {
  const file = join(inject('sites').root.folder, 'reference/index.html');
  const document = parsePage(readFileSync(file, 'utf8'));

  test('has every export of the core at its anchor, with its signature', () => {
    expect(document.querySelectorAll('.core-export').length).toBe(entries.length);
    for (const { name, signature } of entries) {
      const entry = document.getElementById(name)?.closest('.core-export');
      expect(entry?.querySelector('pre')?.textContent, name).toBe(signature);
    }
  });

  test('shows the source of every file that exports something, as it is', () => {
    for (const name of new Set(entries.map(({ file }) => file))) {
      const source = readFileSync(`src/core/${name}.ts`, 'utf8').trimEnd();
      expect(document.querySelector(`#source-${name} pre`)?.textContent, name).toBe(source);
    }
  });
});

/** The reference of the core: made from the core's own text, complete, and in the page. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { readCoreExports, splitFormula } from '../../src/book/core-reference.ts';
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
    const throwsError = /@throws (?=\w*Error)/g;
    const words = doc.replace(throwsError, 'Throws ').replace(/@\w+/g, '');
    const shown = [formula, summary, ...remarks.map((remark) => remark.text)].join(' ');
    expect(letters(shown), name).toEqual(letters(words));
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

/** What the reference reads of a core whose one function, `half`, has this doc comment. */
function readDoc(...lines: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'core-reference-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const doc = ['/**', ...lines.map((line) => ` * ${line}`), ' */'].join('\n');
  writeFileSync(join(folder, 'index.ts'), "export { half } from './half.ts';\n");
  writeFileSync(join(folder, 'half.ts'), `${doc}\nexport function half(x: number) {}\n`);
  return { folder, read: () => readCoreExports(folder, folder)[0] };
}

test('tags are sorted under their labels, prose is Values, and a source keeps its initials', () => {
  const { read } = readDoc(
    'x/2, exactly: half of x.',
    '',
    'NaN for NaN.',
    '',
    'Within reason. Source: none.',
    '',
    '@source A. Neumaier (1974),',
    'algorithm IV. B. Kahan (1965).',
    '@accuracy Within 1 ULP.',
    '@throws RangeError where x is odd,',
    'or a fraction.',
    '@throws Same errors as whole.',
    '@shapes x is a number.',
  );
  expect(read()).toMatchObject({
    remarks: [
      { label: 'Shapes', text: 'x is a number.' },
      { label: 'Values', text: 'NaN for NaN. Within reason. Source: none.' },
      {
        label: 'Errors',
        text: 'Throws RangeError where x is odd, or a fraction. Same errors as whole.',
      },
      { label: 'Accuracy', text: 'Within 1 ULP.' },
      { label: 'Source', text: 'A. Neumaier (1974), algorithm IV. B. Kahan (1965).' },
    ],
  });
});

test('an unknown tag is an error that names file, function and the tags there are', () => {
  const { folder, read } = readDoc('x/2.', '', '@returns Half of x.');
  expect(read).toThrow(
    `${folder}/half.ts: half has the tag @returns. Use @shapes, @throws, @accuracy, @source, or`,
  );
});

test('no prose of the core says what a tag is for', () => {
  for (const { name, remarks } of entries) {
    const values = remarks.find(({ label }) => label === 'Values')?.text ?? '';
    expect(values, name).not.toMatch(/Throws |Same inputs|Shapes: |Error: |Source: |Within \d/);
  }
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

import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import * as core from '../../src/core/index.ts';

const folder = new URL('../../src/core/', import.meta.url);
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
const files = names
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({
    name,
    text: readFileSync(new URL(name, folder), 'utf8'),
  }));

test.each(files)('$name imports nothing outside the core', ({ name, text }) => {
  const imported = [...text.matchAll(/(?:from|import) '([^']*)'/g)].map((match) => match[1]);
  for (const path of imported) {
    expect(names).toContain(posix.join(posix.dirname(name), path));
  }
});

test.each(files.filter(({ name }) => name.startsWith('exact/')))(
  '$name, exact arithmetic, imports nothing of the losses',
  ({ text }) => {
    const imported = [...text.matchAll(/(?:from|import) '([^']*)'/g)].map((match) => match[1]);
    for (const path of imported) expect(path).toMatch(/^\.\/\w+\.ts$/);
  },
);

test.each(files)('$name is under 120 lines', ({ text }) => {
  expect(text.split('\n').length).toBeLessThan(120);
});

test('the core exports what snippets may use, and no more', () => {
  expect(Object.keys(core).sort()).toEqual([
    'binaryCrossEntropy',
    'crossEntropy',
    'entropy',
    'halfSquaredError',
    'halfSquaredErrorGradient',
    'klDivergence',
    'logSigmoid',
    'logSoftmax',
    'logSumExp',
    'matrix',
    'meanSquaredError',
    'meanSquaredErrorGradient',
    'meanSquaredErrorLoss',
    'meanSquaredErrorLossAndGradient',
    'perplexity',
    'roundTo',
    'sigmoid',
    'sigmoidCrossEntropy',
    'sigmoidCrossEntropyGradient',
    'sigmoidCrossEntropyLoss',
    'sigmoidCrossEntropyLossAndGradient',
    'softmax',
    'softmaxCrossEntropy',
    'softmaxCrossEntropyGradient',
    'softmaxCrossEntropyLoss',
    'softmaxCrossEntropyLossAndGradient',
    'softplus',
    'toBits',
  ]);
});

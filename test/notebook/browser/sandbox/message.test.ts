import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../../src/notebook/browser/sandbox/message.ts';
import { LIMITS } from '../../../../src/notebook/limits.ts';
import type { ModuleResult, RunEvent } from '../../../../src/notebook/protocol.ts';
import { miniBook } from '../../../support/book.ts';

const told = (event: unknown) => readMessage({ kind: 'event', run: 1, event });
const toldResult = (result: object) => told({ kind: 'result', result });

const RESULT: ModuleResult = {
  module: 'quadratic/roots',
  outputs: [],
  inputs: [],
  log: { lines: [], dropped: 0 },
};
const withOutput = (output: object) => toldResult({ ...RESULT, outputs: [output] });
const withInput = (input: object) => toldResult({ ...RESULT, inputs: [input] });

describe('a message of a worker', () => {
  it('is taken when it is what a run of a snippet gives, as it is', async () => {
    let figures = 0;
    for (const name of Object.keys(miniBook.snippets)) {
      const result = await miniBook.run(name);
      const event: RunEvent = { kind: 'result', result };
      figures += result.outputs.filter(({ kind }) => kind === 'figure').length;
      expect(told(structuredClone(event)), name).toEqual({ kind: 'event', run: 1, event });
    }
    expect(figures).toBeGreaterThan(0);
  });

  it('may carry numbers that are not finite', () => {
    for (const value of [Number.NaN, Infinity, -Infinity, -0]) {
      expect(withOutput({ name: 'x', kind: 'number', value })).toBeDefined();
    }
    const values = [Number.NaN, -Infinity];
    expect(withOutput({ name: 'x', kind: 'vector', values, length: 2 })).toBeDefined();
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'done'],
    ['a kind that there is not', { kind: 'start', run: 1 }],
    ['the end of no run', { kind: 'done' }],
    ['the end of half a run', { kind: 'done', run: 0.5 }],
    ['more than belongs to it', { kind: 'done', run: 1, extra: 1 }],
  ])('is refused when it is %s', (_, data) => {
    expect(readMessage(data)).toBeUndefined();
  });

  it.each([
    ['outputs that are no list', toldResult({ ...RESULT, outputs: {} })],
    ['no log', toldResult({ ...RESULT, log: undefined })],
    ['a field more', toldResult({ ...RESULT, html: '<b>' })],
    ['a number that is a text', withOutput({ name: 'x', kind: 'number', value: '1' })],
    ['a name that is a number', withOutput({ name: 1, kind: 'number', value: 1 })],
    ['a vector of texts', withOutput({ name: 'x', kind: 'vector', values: ['1'], length: 1 })],
    ['a kind of output that there is not', withOutput({ name: 'x', kind: 'html', text: '' })],
    ['a figure without words', withOutput({ name: 'x', kind: 'figure', figure: { svg: '' } })],
    [
      'a slider whose end is a list',
      withInput({ kind: 'slider', name: 'x', min: [0], max: 1, step: 1, value: 0 }),
    ],
    [
      'a slider without an end',
      withInput({ kind: 'slider', name: 'x', min: 0, max: Infinity, step: 1, value: 0 }),
    ],
    ['a toggle that is a text', withInput({ kind: 'toggle', name: 'x', value: '<b>' })],
    ['progress that is a text', told({ kind: 'update', ...RESULT, progress: '50 %' })],
  ])('is refused with %s', (_, message) => {
    expect(message).toBeUndefined();
  });

  const number = { name: 'x', kind: 'number', value: 1 };
  const table = (rows: number) => {
    const columns = Array.from({ length: LIMITS.columns }, () => {
      return { label: '', values: Array.from({ length: rows }, () => 0) };
    });
    return { name: 'x', kind: 'table', columns, rows };
  };
  it.each([
    ['text', withOutput({ name: 'x', kind: 'text', text: 'x'.repeat(1e6), length: 1e6 })],
    ['name', withOutput({ ...number, name: 'x'.repeat(1e6) })],
    ['message', withOutput({ name: 'x', kind: 'error', message: 'x'.repeat(1e6) })],
    ['vector', withOutput({ name: 'x', kind: 'vector', values: Array(1e5).fill(0), length: 1e5 })],
    ['list of outputs', toldResult({ ...RESULT, outputs: Array(1000).fill(number) })],
    ['sum of tables', toldResult({ ...RESULT, outputs: [table(200), table(200)] })],
    ['log', toldResult({ ...RESULT, log: { lines: Array(1e4).fill('x'), dropped: 0 } })],
    ['choice', withInput({ kind: 'choice', name: 'x', options: Array(1e4).fill('a'), value: 'a' })],
  ])('is refused with a %s that is larger than the page draws', (_, message) => {
    expect(message).toBeUndefined();
    expect(withOutput(table(LIMITS.rows))).toBeDefined();
  });
});

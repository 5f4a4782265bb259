import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { NotebookBook } from '../../../src/notebook/book.ts';
import { openBook } from '../../../src/notebook/node/open-book.ts';
import { validateBook } from '../../../src/notebook/node/validate-book.ts';
import { readOutlines } from '../../../src/site/outline.ts';

const folders: string[] = [];

/** What the validation finds in a book of these files. */
async function problemsOf(
  files: Record<string, string>,
  settings: Partial<NotebookBook> = {},
): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'book-'));
  folders.push(root);
  const needed = { 'content/none': '', 'snippets/none': '', 'core/index.ts': '' };
  for (const [name, text] of Object.entries({ ...needed, 'core/softmax.ts': '', ...files })) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const book = await openBook({
    root,
    storagePrefix: 'test',
    modules: { '#core': 'core/index.ts' },
    editable: ['#core'],
    styles: [],
    ...settings,
  });
  const uses = readOutlines(join(root, 'content')).flatMap((page) => page.uses);
  return validateBook(uses, book);
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('the validation of a book', () => {
  it('finds nothing in a sound one', async () => {
    const problems = await problemsOf({
      'content/01-a.mdx':
        '<Cell snippet="t/a" />\n<Value of="t/a" name="v" index={1} digits={3} />',
      'snippets/t/a.ts': `import { x } from './b.ts';\nexport const v = [x, 2];`,
      'snippets/t/b.ts': 'export const x = 1;',
    });
    expect(problems).toEqual([]);
  });

  it('names file and line of a misspelt snippet, and what was meant', async () => {
    const problems = await problemsOf({
      'content/01-a.mdx':
        'Words.\n\n<Cell snippet="softmax/overflw" />\n<Cell\n  snippet="softmax/overflow"\n/>',
      'snippets/softmax/overflow.ts': 'export const x = 1;',
    });
    expect(problems).toEqual([
      'content/01-a.mdx:3: No snippet "softmax/overflw". Did you mean "softmax/overflow"?',
    ]);
  });

  it('names file and line of a value that no snippet exports', async () => {
    const problems = await problemsOf({
      'content/01-a.mdx':
        'Words\nabout <Value of="t/a" name="entropi" />, <Value of="t/a" name="p" index={2} />.',
      'snippets/t/a.ts': 'export const entropy = 1;\nexport const p = [1, 2];',
    });
    expect(problems).toEqual([
      'content/01-a.mdx:2: t/a.ts has no number "entropi" to quote. Did you mean "entropy"?',
      'content/01-a.mdx:2: t/a.ts has no number "p[2]" to quote. "p" is a vector of 2: quote one element, from index={0} to index={1}.',
    ]);
  });

  it('counts the lines of a snippet, unless the book says that it is a table', async () => {
    const files = {
      'content/01-a.mdx': '<Cell snippet="t/a" />',
      'snippets/t/a.ts': 'export const x = 1;\nexport const y = 2;',
    };
    const problems = await problemsOf(files, { mostLines: 1 });
    expect(problems).toEqual([expect.stringMatching(/^snippets\/t\/a\.ts:2: 2 lines are shown/)]);
    expect(await problemsOf(files, { mostLines: 1, tables: ['t/a'] })).toEqual([]);
  });

  describe('of a live value', () => {
    const slider = `import { slider } from '#notebook';
export const x = slider('x', { min: 0, max: 1, step: 0.1, value: 0.5 });`;

    it('finds nothing where a control of the snippet, or of what it imports, moves it', async () => {
      const problems = await problemsOf({
        'content/01-a.mdx':
          '<Cell snippet="t/a" />\n<Cell snippet="t/b" />\n<Value of="t/a" name="x" live />, <Value of="t/b" name="y" live />',
        'snippets/t/a.ts': slider,
        'snippets/t/b.ts': `import { x } from './a.ts';\nexport const y = 2 * x;`,
      });
      expect(problems).toEqual([]);
    });

    it('names one that nothing could move', async () => {
      const problems = await problemsOf({
        'content/01-a.mdx':
          '<Cell snippet="t/a" />\n<Value of="t/a" name="x" live />, <Value of="t/a" name="x" live={false} />',
        'snippets/t/a.ts': 'export const x = 1;',
      });
      expect(problems).toEqual([
        'content/01-a.mdx:2: "t/a#x" is live, but neither t/a.ts nor what it imports has a control that it could follow. Leave out live: then it is a fact.',
      ]);
    });

    it('names one whose cell is on another page', async () => {
      const problems = await problemsOf({
        'content/01-a.mdx': '<Cell snippet="t/a" />',
        'content/02-b.mdx': '<Value of="t/a" name="x" live />',
        'snippets/t/a.ts': slider,
      });
      expect(problems).toEqual([
        'content/02-b.mdx:1: "t/a#x" is live, but this page does not show t/a.ts. Show it with <Cell snippet="t/a" />, or leave out live: then it is a fact.',
      ]);
    });
  });

  it('names file and line of a file that the core does not have', async () => {
    const problems = await problemsOf({ 'content/01-a.mdx': '<Source of="core/sofmax.ts" />' });
    expect(problems).toEqual([
      'content/01-a.mdx:1: No file "core/sofmax.ts" to show as a cell. Did you mean "core/softmax.ts"?',
    ]);
  });

  it('names file and line of a component that names nothing', async () => {
    const problems = await problemsOf({ 'content/01-a.mdx': '<Cell />\n\n<Exercise />' });
    expect(problems).toEqual([
      expect.stringMatching(/^content\/01-a\.mdx:1: No snippet ""\./),
      expect.stringMatching(/^content\/01-a\.mdx:3: No exercise ""\./),
    ]);
  });

  it('names a snippet that no chapter uses, and the remedy', async () => {
    const problems = await problemsOf({ 'snippets/t/a.ts': 'export const x = 1;' });
    expect(problems).toEqual([
      'snippets/t/a.ts: no chapter uses this snippet. Show it with <Cell snippet="t/a" />, or delete it.',
    ]);
  });

  it.each([
    ['throws', 'const a = 1;\nthrow new Error("no");', 'snippets/t/a.ts:2:7: Error: no'],
    ['is no TypeScript', 'const = 1;', 'snippets/t/a.ts:1:7: Unexpected token'],
    [
      'imports what it may not',
      `import 'node:fs';`,
      'snippets/t/a.ts:1:8: A snippet cannot import "node:fs".',
    ],
    ['exports a Promise', 'export const x = Promise.resolve(1);', 'write "export const x = await'],
    [
      'draws a figure without words',
      `import * as Plot from '@observablehq/plot';\nexport const f = Plot.plot({});`,
      'add ariaLabel',
    ],
  ])('names a snippet that %s, once', async (_, source, words) => {
    const problems = await problemsOf({
      'content/01-a.mdx': '<Cell snippet="t/a" />\n<Value of="t/a" name="x" />',
      'snippets/t/a.ts': source,
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(words);
  });
});

describe('the validation of a book with questions to predict', () => {
  const ANSWER = '<Fragment slot="answer">So.</Fragment>';
  const ask = (properties: string, answer = ANSWER) =>
    problemsOf({
      'content/01-a.mdx': `<Cell snippet="t/a" />\n\n<Predict ${properties}>\n\nWhat?\n\n${answer}\n\n</Predict>`,
      'snippets/t/a.ts': `export const x = 5;\nexport const word = 'five';\nexport const none = 1 / 0;`,
    });

  it.each([
    ['nothing to choose or type', ''],
    ['choices', `choices={['a', 'b']} right="b"`],
    ['a number', 'number of="t/a" name="x" unit="mm"'],
    ['a mark', 'mark min={-1} max={9} of="t/a" name="x"'],
  ])('finds nothing in a sound one, with %s', async (_, properties) => {
    expect(await ask(properties)).toEqual([]);
  });

  it('names file and line of one without an answer', async () => {
    expect(await ask('', 'So.')).toEqual([
      'content/01-a.mdx:3: This prediction has no answer. Add <Fragment slot="answer">…</Fragment> to it.',
    ]);
  });

  it.each([
    [
      'five choices',
      `choices={['a', 'b', 'c', 'd', 'e']} right="a"`,
      'This prediction has 5 choices, and needs two to four.',
    ],
    [
      'choices that are no list',
      'choices={words} right="a"',
      `The choices words cannot be read. Write a list of texts: choices={['…', '…']}.`,
    ],
    [
      'a right choice that is none',
      `choices={['it rises', 'it falls']} right="it rise"`,
      '"it rise" is none of the choices. Did you mean "it rises"?',
    ],
    [
      'no right choice',
      `choices={['up', 'down']}`,
      '"" is none of the choices. Give one of them: right="up", right="down".',
    ],
    [
      'two kinds at once',
      `choices={['a', 'b']} right="a" number`,
      'A prediction asks for one thing: choices, number or mark. Leave out the others.',
    ],
    [
      'a right word for a number',
      'number right="5" of="t/a" name="x"',
      'Only choices have right="…"; a number comes from a snippet.',
    ],
    [
      'a number that is not asked for',
      'of="t/a" name="x"',
      'Say how the reader gives the number: add number or mark.',
    ],
    [
      'no exact number',
      'number',
      'A number needs the exact answer from a snippet: add of="topic/idea" name="…".',
    ],
    [
      'a number that no snippet exports',
      'number of="t/a" name="y"',
      't/a.ts has no number "y" to quote. Did you mean "x"?',
    ],
    [
      'a mark without a range',
      'mark of="t/a" name="x"',
      'A mark is made on an axis, which has two ends: add min={…} and max={…}.',
    ],
    [
      'a range that is none',
      'mark min={9} max={1} of="t/a" name="x"',
      'The range from 9 to 1 is none: min has to be less than max.',
    ],
    [
      'an answer outside its range',
      'mark min={0} max={4} of="t/a" name="x"',
      'The answer 5 is outside the range from 0 to 4. Widen the range.',
    ],
    [
      'an answer that is a word',
      'number of="t/a" name="word"',
      '"t/a#word" is five, which has no place on an axis. Ask with choices.',
    ],
    [
      'an answer that is infinite',
      'number of="t/a" name="none"',
      '"t/a#none" is Infinity, which has no place on an axis. Ask with choices.',
    ],
  ])('names file and line of one with %s', async (_, properties, sentence) => {
    expect(await ask(properties)).toEqual([`content/01-a.mdx:3: ${sentence}`]);
  });
});

describe('the validation of a book with exercises', () => {
  const exercise = {
    'content/01-a.mdx': '<Exercise of="t/a">\n\nDouble it.\n\n</Exercise>',
    'snippets/t/exercises/a/starter.ts': 'export const double = (x: number) => x;',
    'snippets/t/exercises/a/solution.ts': 'export const double = (x: number) => 2 * x;',
    'snippets/t/exercises/a/checks.ts': `import { check, near } from '#check';
import { double } from './starter.ts';
export const checks = [check('doubles', () => near(double, [1], 2))];`,
    'snippets/t/exercises/a/wrong-half.ts': 'export const double = (x: number) => x / 2;',
    'snippets/t/exercises/a/wrong-sign.ts': 'export const double = (x: number) => -2 * x;',
    'snippets/t/exercises/a/wrong-power.ts': 'export const double = (x: number) => x ** 2;',
    'snippets/t/exercises/a/right-sum.ts': 'export const double = (x: number) => x + x;',
    'snippets/t/exercises/a/right-half.ts': 'export const double = (x: number) => x / 0.5;',
  };
  const DOUBLES = 'export const double = (x: number) => 2 * x;';

  it('finds nothing in a sound one', async () => {
    expect(await problemsOf(exercise)).toEqual([]);
  });

  it('names file and line of an exercise that is not there, and what was meant', async () => {
    const misspelt = '<Exercise of="t/b" />';
    expect(await problemsOf({ 'content/01-a.mdx': `Words.\n${misspelt}` })).toEqual([
      'content/01-a.mdx:2: No exercise "t/b". Write snippets/t/exercises/b/starter.ts, solution.ts and checks.ts beside it.',
    ]);
    const problems = await problemsOf({ ...exercise, 'content/02-b.mdx': misspelt });
    expect(problems).toEqual(['content/02-b.mdx:1: No exercise "t/b". Did you mean "t/a"?']);
  });

  it('names an exercise that no chapter sets, once, and the remedy', async () => {
    expect(await problemsOf({ ...exercise, 'content/01-a.mdx': 'Words.' })).toEqual([
      'snippets/t/exercises/a/: no chapter sets this exercise. Set it with <Exercise of="t/a">, or delete it.',
    ]);
  });

  it('says how many sample answers an exercise lacks, and what they are', async () => {
    const {
      'snippets/t/exercises/a/wrong-half.ts': _,
      'snippets/t/exercises/a/right-sum.ts': __,
      ...rest
    } = exercise;
    expect(await problemsOf(rest)).toEqual([
      'snippets/t/exercises/a/ has 2 wrong and 1 right sample answers, and needs 3 and 2: write wrong-….ts, mistakes that readers make, and right-….ts, which differ from the solution.',
    ]);
  });

  it('names the file that an exercise lacks', async () => {
    const { 'snippets/t/exercises/a/solution.ts': _, ...rest } = exercise;
    expect(await problemsOf(rest)).toEqual([
      'snippets/t/exercises/a/solution.ts is missing. An exercise has three files: starter.ts, solution.ts and checks.ts.',
    ]);
  });

  it('names a file beside the three that nothing uses', async () => {
    const problems = await problemsOf({ ...exercise, 'snippets/t/exercises/a/worng-sign.ts': '' });
    expect(problems).toEqual([
      'snippets/t/exercises/a/worng-sign.ts: nothing in its exercise uses this file. Import it, delete it, or call it wrong-….ts or right-….ts if it is a sample answer.',
    ]);
  });

  it.each([
    [
      'a solution that fails a check',
      { 'snippets/t/exercises/a/solution.ts': 'export const double = (x: number) => x + 2;' },
      'snippets/t/exercises/a/solution.ts fails the check "doubles": double(1), expected 2, got 3. Correct one of them.',
    ],
    [
      'a solution that does not run',
      { 'snippets/t/exercises/a/solution.ts': 'export const double = ;' },
      'snippets/t/exercises/a/solution.ts:1:23: Unexpected token',
    ],
    [
      'a starter that has nothing left to do',
      { 'snippets/t/exercises/a/starter.ts': 'export const double = (x: number) => 2 * x;' },
      'snippets/t/exercises/a/starter.ts passes every check: there is nothing to do. Add a check that it fails, or take something out of it.',
    ],
    [
      'checks that are none',
      { 'snippets/t/exercises/a/checks.ts': `import './starter.ts';\nexport const checks = [];` },
      `snippets/t/exercises/a/checks.ts: No checks. Write export const checks = [check('…', () => { … }), …].`,
    ],
    [
      'checks that do not run',
      { 'snippets/t/exercises/a/checks.ts': `import './starter.ts';\nthrow new Error('no');` },
      'snippets/t/exercises/a/checks.ts:2:7: Error: no',
    ],
    [
      'a starter that does not run',
      { 'snippets/t/exercises/a/starter.ts': 'export const double = ;' },
      'snippets/t/exercises/a/starter.ts:1:23: Unexpected token',
    ],
    [
      'a wrong answer that passes',
      { 'snippets/t/exercises/a/wrong-sign.ts': DOUBLES },
      'snippets/t/exercises/a/wrong-sign.ts passes every check, though it is wrong. Add a check that it fails.',
    ],
    [
      'a wrong answer that does not run',
      { 'snippets/t/exercises/a/wrong-sign.ts': 'export const duoble = 1;' },
      'snippets/t/exercises/a/wrong-sign.ts: Your code has no export "double". Did you mean "duoble"?',
    ],
    [
      'a right answer that fails a check',
      { 'snippets/t/exercises/a/right-sum.ts': 'export const double = (x: number) => x;' },
      'snippets/t/exercises/a/right-sum.ts fails the check "doubles": double(1), expected 2, got 1. Correct one of them.',
    ],
    [
      'a name in yourself that no module exports',
      {
        'core/index.ts': 'export const double = (x: number) => 2 * x;',
        'snippets/t/exercises/a/checks.ts': `${exercise['snippets/t/exercises/a/checks.ts']}\nexport const yourself = ['double', 'duoble'];`,
      },
      'snippets/t/exercises/a/checks.ts: no module of the book exports "duoble". Did you mean "double"?',
    ],
    [
      'a list yourself that is not written out',
      {
        'snippets/t/exercises/a/checks.ts': `${exercise['snippets/t/exercises/a/checks.ts']}\nconst names = ['double'];\nexport const yourself = names;`,
      },
      `snippets/t/exercises/a/checks.ts: "yourself" names no function. Write the names out: export const yourself = ['…'];`,
    ],
    [
      'a solution that is refused',
      {
        'core/index.ts': 'export const double = (x: number) => 2 * x;',
        'snippets/t/exercises/a/solution.ts': `export { double } from '#core';`,
        'snippets/t/exercises/a/checks.ts': `${exercise['snippets/t/exercises/a/checks.ts']}\nexport const yourself = ['double'];`,
      },
      'snippets/t/exercises/a/solution.ts:1:10: This exercise asks you to write double yourself. Do not import it.',
    ],
  ])('names %s', async (_, files, sentence) => {
    expect(await problemsOf({ ...exercise, ...files })).toEqual([sentence]);
  });

  it('names each check that rejects a wrong answer without showing a call', async () => {
    const checks = `import { check, near } from '#check';
import { double } from './starter.ts';
const one = double(1);
export const checks = [check('doubles', () => {
  if (one !== 2) throw new Error('no');
  near(double, [1], 2);
})];`;
    const problems = await problemsOf({ ...exercise, 'snippets/t/exercises/a/checks.ts': checks });
    expect(problems).toContain(
      'snippets/t/exercises/a/wrong-half.ts fails the check "doubles", which does not show the call that failed. Give its assertions the answer\'s function and its input.',
    );
    expect(problems).toHaveLength(4);
  });
});

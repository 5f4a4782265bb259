import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkAnswer } from '../../../../src/notebook/node/terminal/check-answer.ts';
import { printUsageError } from '../../../../src/notebook/node/terminal/terminal.ts';
import { miniBook } from '../../../support/book.ts';
import { MINI_BOOK } from '../../../support/build-site.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'answer-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const write = (text: string) => writeFileSync(join(folder, 'answer.ts'), text);
const run = (...words: string[]) => printUsageError(() => checkAnswer(words, folder, miniBook));
const check = (text: string) => {
  write(text);
  return run('quadratic/stable', 'answer.ts');
};

const SOLUTION = miniBook.snippets['quadratic/exercises/stable/solution'];
const STARTER = miniBook.snippets['quadratic/exercises/stable/starter'];

describe('npm run check-answer', () => {
  const command = [join(process.cwd(), 'src/notebook/node/terminal/check.ts')];
  const start = (...words: string[]) =>
    promisify(execFile)(process.execPath, [...command, ...words], { cwd: MINI_BOOK });

  it('prints each check and ends with 0 when all pass', async () => {
    write(SOLUTION);
    const { stdout, stderr } = await start('quadratic/stable', join(folder, 'answer.ts'));
    expect(stdout.match(/^pass {2}/gm)).toHaveLength(4);
    expect(stdout).toContain('All 4 checks pass.');
    expect(stderr).toBe('');
  });

  it('ends with 1 when a check fails', async () => {
    write(STARTER);
    const failed = start('quadratic/stable', join(folder, 'answer.ts'));
    await expect(failed).rejects.toMatchObject({
      code: 1,
      stderr: '3 of 4 checks pass.\n',
    });
  });
});

describe('an answer', () => {
  it('that fails shows the call, what was expected and what it gave', async () => {
    const { out, error } = await check(STARTER);
    expect(out).toContain(
      `FAIL  keeps its digits for b of 100000000
      for       largerRoot(100000000, 1)
      expected  -1e-8
      got       -7.45058e-9`,
    );
    expect(error).toBe('3 of 4 checks pass.');
  });

  it('with a mistake has its place in the reader’s own file', async () => {
    expect((await check('export const largerRoot = ;')).error).toBe(
      'answer.ts:1:27: Unexpected token',
    );
    expect((await check('export const largeRoot = 1;')).error).toContain(
      'Your code has no export "largerRoot". Did you mean "largeRoot"?',
    );
  });

  it('that imports what it should write is refused, with its place', async () => {
    const { out, error } = await check(
      `import { roots } from '#algebra';\nexport const largerRoot = (b: number, c: number) => roots(1, b, c)[1];`,
    );
    expect(out).toBe('');
    expect(error).toBe(
      'answer.ts:1:10: This exercise asks you to write roots yourself. Do not import it.',
    );
  });

  it('cannot give the terminal orders', async () => {
    const { out } = await check(
      `export const largerRoot = () => { throw new Error('\u001b[2Jgone'); };`,
    );
    expect(out).toContain('Error: �[2Jgone');
  });
});

describe('what is asked for', () => {
  it('without words is the list of exercises', async () => {
    expect(await run()).toEqual({ out: 'quadratic/stable\nquadratic/vieta', error: '' });
  });

  it('with --help is how to use it', async () => {
    expect((await run('--help')).out).toContain('npm run check-answer <topic>/<exercise>');
  });

  it.each([
    [['quadratic/stabel', 'a.ts'], 'No exercise "quadratic/stabel". Did you mean'],
    [['quadratic/stable'], 'Which file has the answer?'],
    [['quadratic/stable', 'none.ts'], 'Cannot read none.ts: there is no such file.'],
    [['quadratic/stable', 'a.ts', 'b.ts'], 'One file at a time: got "a.ts" and "b.ts".'],
  ])('%j is refused with a sentence', async (words, sentence) => {
    const { out, error } = await run(...words);
    expect(out).toBe('');
    expect(error).toContain(sentence);
  });
});

import { describe, expect, it } from 'vitest';
import { exerciseOf, listExercises, noExercise } from '../../../src/notebook/run/exercise.ts';
import { exerciseFiles, isSampleAnswer } from '../../../src/notebook/run/exercise-files.ts';
import { checkAnswer } from '../../support/book.ts';

const book = {
  't/plain': 'export const x = 1;',
  't/exercises/double/starter': 'export const double = (x: number) => x;',
  't/exercises/double/solution': 'export const double = (x: number) => 2 * x;',
  't/exercises/double/checks': `
    import { check, near } from '#check';
    import { double } from './starter.ts';
    export const checks = [
      check('doubles one', () => near(double, [1], 2)),
      check('keeps zero', () => near(double, [0], 0)),
    ];`,
};
const answer = (text: string) => checkAnswer('t/double', text, book);
const passed = async (text: string) =>
  (await answer(text)).verdicts?.map((verdict) => verdict.passed);

describe('an exercise', () => {
  it('has three files in a folder of its topic', () => {
    expect(exerciseFiles('t/double')).toEqual({
      starter: 't/exercises/double/starter',
      solution: 't/exercises/double/solution',
      checks: 't/exercises/double/checks',
    });
    expect(exerciseFiles('a/b/c').checks).toBe('a/b/exercises/c/checks');
  });

  it('is known by its files; other snippets belong to none', () => {
    expect(listExercises(book)).toEqual(['t/double']);
    expect(exerciseOf('t/exercises/double/checks')).toBe('t/double');
    expect(exerciseOf('t/plain')).toBeUndefined();
  });

  it.each([
    ['t/exercises/double/wrong-sign', true],
    ['t/exercises/double/right-loop', true],
    ['a/b/exercises/c/wrong-sign', true],
    ['t/exercises/double/wrong', false],
    ['t/exercises/double/solution', false],
    ['t/wrong-sign', false],
    ['t/exercises/wrong-sign', false],
  ])('has sample answers beside its files: %s, %s', (module, isOne) => {
    expect(isSampleAnswer(module)).toBe(isOne);
  });

  it('that is misspelt is named with what was meant, or with the files to write', () => {
    expect(noExercise('t/duoble', book)).toBe('No exercise "t/duoble". Did you mean "t/double"?');
    expect(noExercise('u/other', book)).toContain('Write snippets/u/exercises/other/starter.ts');
  });
});

describe('checking an answer', () => {
  it('puts its text in the starter’s place', async () => {
    expect(await passed(book['t/exercises/double/starter'])).toEqual([false, true]);
    expect(await passed(book['t/exercises/double/solution'])).toEqual([true, true]);
    expect(await passed('export function double(x: number) { return x + x; }')).toEqual([
      true,
      true,
    ]);
  });

  it('tells what failed, with the input', async () => {
    const { verdicts } = await answer('export const double = (x: number) => x * x;');
    expect(verdicts?.[0]).toEqual({
      name: 'doubles one',
      passed: false,
      call: 'double(1)',
      expected: '2',
      actual: '1',
    });
  });

  it('refuses one that imports what it should write', async () => {
    const checks = `${book['t/exercises/double/checks']}\nexport const yourself = ['double'];`;
    const { error, verdicts } = await checkAnswer(
      't/double',
      `export { double } from '#algebra';`,
      { ...book, 't/exercises/double/checks': checks },
    );
    expect(verdicts).toBeUndefined();
    expect(error?.message).toContain('asks you to write double yourself');
    expect([error?.line, error?.column]).toEqual([1, 10]);
  });

  it('places a mistake of syntax in the answer', async () => {
    const { error } = await answer('// Mine\nexport const double = ;');
    expect(error).toMatchObject({
      kind: 'syntax',
      module: 't/exercises/double/starter',
      line: 2,
      column: 23,
    });
  });

  it('places what the answer throws as it is loaded', async () => {
    const { error } = await answer('export const double = 1;\nthrow new Error("no");');
    expect(error).toMatchObject({ message: 'Error: no', line: 2 });
  });

  it('says what is missing in the answer, without a file that the reader does not see', async () => {
    const { error } = await answer('export const duoble = (x: number) => 2 * x;');
    expect(error?.message).toBe('Your code has no export "double". Did you mean "duoble"?');
    expect(error?.line).toBeUndefined();
    expect((await answer('')).error?.message).toBe(
      'Your code has no export "double". It exports nothing.',
    );
  });

  it('gives the same again for the same text', async () => {
    const text = 'export const double = (x: number) => 3 * x;';
    expect(await answer(text)).toEqual(await answer(text));
    expect(await answer('oops')).toEqual(await answer('oops'));
  });

  it('names what the checks lack', async () => {
    const lacking = { ...book, 't/exercises/double/checks': 'export const other = 1;' };
    const { error } = await checkAnswer('t/double', '', lacking);
    expect(error?.message).toContain('Write export const checks');
  });
});

import { describe, expect, it } from 'vitest';
import { namesToWrite, refusedImport } from '../../../src/notebook/run/refused-import.ts';

const book = {
  't/exercises/a/checks': `
    // yourself = ['comment']
    const other = ['other'];
    export const yourself = ['roots', "larger"];
    export const checks = [check('text', () => near(roots, [1], 2))];`,
  't/exercises/free/checks': `const yourself = ['roots'];\nexport const checks = [];`,
};
const refused = (answer: string, exercise = 't/a') => refusedImport(exercise, answer, book);

describe('the functions that a reader is to write', () => {
  it('are those that the checks export as `yourself`', () => {
    expect(namesToWrite(book['t/exercises/a/checks'])).toEqual(['roots', 'larger']);
  });

  it('are none where the checks export no such list', () => {
    expect(namesToWrite(book['t/exercises/free/checks'])).toEqual([]);
    expect(namesToWrite('')).toEqual([]);
  });
});

describe('an answer that imports what it should write is refused', () => {
  it('with a sentence, at the place in the answer', () => {
    expect(refused(`// Mine\nimport { discriminant, roots } from '#algebra';`)).toEqual({
      kind: 'import',
      module: 't/exercises/a/starter',
      message: 'This exercise asks you to write roots yourself. Do not import it.',
      line: 2,
      column: 24,
    });
  });

  it.each([
    ['under another name', `import { larger as roots } from '#algebra';`, 'larger', 1, 10],
    ['beside a type', `import { type Root, roots } from '#algebra';`, 'roots', 1, 21],
    ['from a snippet', `import { roots } from '../../naive.ts';`, 'roots', 1, 10],
    ['to export it', `export { roots } from '#algebra';`, 'roots', 1, 10],
    ['to export it as another', `export { roots as f } from '#algebra';`, 'roots', 1, 10],
    ['to export everything', `export * from '#algebra';`, 'roots', 1, 8],
    ['as a member', `import * as A from '#algebra';\nexport const f = A.roots;`, 'roots', 2, 18],
    ['as a called member', `import * as A from '#a';\nconst y = [A.larger(1)];`, 'larger', 2, 12],
    ['by its text', `import * as A from '#algebra';\nconst f = A['roots'];`, 'roots', 2, 11],
    ['if it is there', `import * as A from '#algebra';\nconst f = A?.roots;`, 'roots', 2, 11],
    ['out of a pattern', `import * as A from '#algebra';\nconst { roots } = A;`, 'roots', 2, 9],
    ['renamed in a pattern', `import * as A from '#a';\nconst { roots: f } = A;`, 'roots', 2, 9],
  ])('%s', (_, answer, name, line, column) => {
    const message = `This exercise asks you to write ${name} yourself. Do not import it.`;
    expect(refused(answer)).toMatchObject({ message, line, column });
  });

  it('also when the rest of it is no TypeScript yet', () => {
    expect(refused(`import { roots } from '#algebra';\nexport const f = ;`)?.column).toBe(10);
  });

  it.each([
    ['its own', `export { product } from './solution.ts';`, 25],
    ['another’s', `import { half } from '../b/solution.ts';`, 22],
  ])('if it is %s solution', (_, answer, column) => {
    const message =
      'This exercise asks you to write the answer yourself. Do not import a solution.';
    expect(refused(answer)).toMatchObject({ message, line: 1, column });
    expect(refused(answer, 't/free')).toMatchObject({ message });
  });
});

describe('an answer is not refused', () => {
  it.each([
    ['that imports other functions', `import { discriminant } from '#algebra';`],
    ['that names its own so', `import { discriminant as roots } from '#algebra';\nroots(1);`],
    ['that writes and exports it', `function roots() {}\nexport { roots };`],
    ['that writes and exports it inline', `export const roots = () => [1];`],
    ['that uses another member', `import * as A from '#algebra';\nA.discriminant(1, 2, 3);`],
    ['whose own object has one', `import * as A from '#a';\nconst b = { roots: 1 };\nb.roots;`],
    ['whose own pattern has one', `import * as A from '#a';\nconst { roots } = b;`],
    ['that exports a snippet again', `export * from '../../naive.ts';`],
    ['that says it in a comment', `// import { roots } from '#algebra';`],
    ['that says it in a text', `const text = "import { roots } from '#algebra';";`],
    ['that says so of a solution', `const text = './solution.ts';`],
    ['that is empty', ''],
  ])('%s', (_, answer) => {
    expect(refused(answer)).toBeUndefined();
  });

  it('in an exercise that asks for no function of the book', () => {
    expect(refused(`export { roots } from '#algebra';`, 't/free')).toBeUndefined();
    expect(refused(`export * from '#algebra';`, 't/none')).toBeUndefined();
  });
});

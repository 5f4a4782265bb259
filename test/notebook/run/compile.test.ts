import { describe, expect, it } from 'vitest';
import { compile, NotebookError } from '../../../src/notebook/run/compile.ts';

/** The error that compiling a text gives. */
function mistakeIn(source: string) {
  try {
    compile('topic/name', source);
  } catch (error) {
    if (error instanceof NotebookError) return error.detail;
    throw error;
  }
  throw new Error('it compiled');
}

describe('compile', () => {
  it('strips types and keeps the code', () => {
    const { code } = compile('a', 'export const double = (x: number): number => 2 * x;');
    expect(code).toContain('const double = (x) => 2 * x;');
  });

  it('lists the exports in the order written, not alphabetically', () => {
    const source = `
      const last = 1;
      export const zeta = 1, { alpha, b: [beta = 2, ...rest] } = made();
      export function middle() {}
      export { last as omega };`;
    expect(compile('a', source).exports).toEqual([
      'zeta',
      'alpha',
      'beta',
      'rest',
      'middle',
      'omega',
    ]);
  });

  it('lists the imports with their names and places, but not imported types', () => {
    const source = `import { softmax, type Matrix } from '#core';\nimport type { X } from './x.ts';\nimport * as all from './y.ts';`;
    const { imports } = compile('a', source);
    expect(imports.map(({ specifier }) => specifier)).toEqual(['#core', './y.ts']);
    expect(imports[0].names).toEqual([{ name: 'softmax', position: { line: 1, column: 10 } }]);
    expect(imports[1].names).toEqual([]);
  });

  it('leads a place in the code back to the reader’s own line and column', () => {
    const source = 'const a: number = 1;\nconst f = (x: number): number => { throw x };';
    const { code, original } = compile('a', source);
    const lines = code.split('\n');
    const at = lines.findIndex((line) => line.includes('throw'));
    expect(original(at + 1, lines[at].indexOf('throw') + 1)).toEqual({
      line: 2,
      column: source.split('\n')[1].indexOf('throw') + 1,
    });
  });

  it.each([
    ['a missing expression', 'const a = 1;\nconst b = ;', 2, 11],
    ['an unclosed bracket', 'export const x = softmax(', 1, 26],
    ['a name declared twice', 'let a = 1;\nlet a: number = 2;', 2, 5],
    ['return outside a function', 'const x: number = 1; return x', 1, 22],
  ])('tells line and column of %s', (_, source, line, column) => {
    expect(mistakeIn(source)).toMatchObject({ kind: 'syntax', module: 'topic/name', line, column });
  });

  it.each([
    ['import(…)', `const a = 1;\nconst b = await import('./a.ts');`, 2, 17],
    ['import.meta', 'const where = import.meta.url;', 1, 15],
  ])('refuses %s, which a snippet has no use for', (_, source, line, column) => {
    expect(mistakeIn(source)).toMatchObject({ kind: 'import', line, column });
    expect(mistakeIn(source).message).toContain('at its top');
  });

  it('says what is wrong without the tool’s own words', () => {
    expect(mistakeIn('const a = ;').message).toBe('Unexpected token');
    expect(mistakeIn('let a; let a;').message).toBe("Identifier 'a' has already been declared");
  });
});

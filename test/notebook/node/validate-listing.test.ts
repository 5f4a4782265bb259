import { describe, expect, it } from 'vitest';
import { validateListing } from '../../../src/notebook/node/validate-listing.ts';

const problems = (lines: string[], mostLines?: number) =>
  validateListing('t/a', lines.join('\n'), mostLines);
const PLOT = 'export const figure = Plot.plot({ marks: [] });';

describe('the validation of a listing', () => {
  it('finds nothing in drawing code that is marked', () => {
    const lines = ["import * as Plot from 'x';", '', '// #region drawing', PLOT, '// #endregion'];
    expect(problems(lines, 0)).toEqual([]);
  });

  it('names the line of a region that is not closed', () => {
    expect(problems(['const a = 1;', '// #region drawing', PLOT])).toEqual([
      'snippets/t/a.ts:2: this region is not closed. Write // #endregion after its last line.',
    ]);
  });

  it('names the line of a region inside another', () => {
    const lines = ['// #region drawing', '// #region drawing', PLOT, '// #endregion'];
    expect(problems(lines)).toEqual([
      'snippets/t/a.ts:2: a region inside the region of line 1. Close that one first with // #endregion.',
    ]);
  });

  it('names the line of an end without a beginning', () => {
    expect(problems(['const a = 1;', '// #endregion'])).toEqual([
      'snippets/t/a.ts:2: no region is open here. Delete this line, or write // #region drawing above.',
    ]);
  });

  it('names the line of a region of another name', () => {
    expect(problems(['// #region drawings', '// #endregion'])[0]).toBe(
      'snippets/t/a.ts:1: a region is called "drawing", not "drawings". Write // #region drawing.',
    );
  });

  it('names the line of a plot outside of the drawing code, where the book asks for it', () => {
    const lines = ['const a = 1;', PLOT];
    expect(problems(lines)).toEqual([]);
    expect(problems(lines, 20)).toEqual([
      'snippets/t/a.ts:2: a plot is made outside of the drawing code. Put it between // #region drawing and // #endregion.',
    ]);
    expect(problems(['export const figure = plot({});'], 20)).toHaveLength(1);
    expect(problems(['export const plotted = shape.plot;'], 20)).toEqual([]);
  });

  it('counts the lines that are left, without imports, drawing code and empty lines', () => {
    const lines = ["import { b } from './b.ts';", '', 'const a = b;', '', 'export const c = a;'];
    expect(problems(lines, 2)).toEqual([]);
    expect(problems(lines, 1)).toEqual([
      'snippets/t/a.ts:5: 2 lines are shown beside imports and drawing code, and 1 are the most. Shorten the snippet, or make two of it.',
    ]);
  });
});

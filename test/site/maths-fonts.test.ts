/** A book has of KaTeX's fonts the characters that its formulas draw. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { renderFormula } from '../../src/site/maths.ts';
import { charactersByFont } from '../../src/site/maths-fonts.ts';

const sheet = readFileSync(
  createRequire(import.meta.url).resolve('katex/dist/katex.min.css'),
  'utf8',
);
const MAIN = 'fonts/KaTeX_Main-Regular.woff2';
const LETTERS = 'fonts/KaTeX_Math-Italic.woff2';

/** The characters of each font, sorted, without the space of no width that KaTeX puts between its boxes. */
function drawn(...formulas: string[]): Record<string, string> {
  const html = formulas.map((tex) => renderFormula(tex, []));
  return Object.fromEntries(
    [...charactersByFont(sheet, html)].map(([path, text]) => [path, text.replace(/\u200b/g, '')]),
  );
}

describe('the fonts of formulas', () => {
  test('have letters in one font, and digits and signs in another', () => {
    expect(drawn('x + 12')).toEqual({ [LETTERS]: 'x', [MAIN]: '+12' });
  });

  test('have what several formulas draw once, and nothing of what only MathML says', () => {
    expect(drawn('ab', 'ba')).toEqual({ [LETTERS]: 'ab' });
    expect(charactersByFont(sheet, ['<math><mi>q</mi></math>']).size).toBe(0);
  });

  test('have a letter in the font of its style, inside of whatever it stands', () => {
    expect(drawn('\\mathbb{R}')).toEqual({ 'fonts/KaTeX_AMS-Regular.woff2': 'R' });
    expect(drawn('\\frac{\\mathrm{d}}{y}')).toEqual({ [MAIN]: 'd', [LETTERS]: 'y' });
    expect(drawn('\\big(')).toEqual({ 'fonts/KaTeX_Size1-Regular.woff2': '(' });
  });

  test('are none where no formula is', () => {
    expect(charactersByFont(sheet, []).size).toBe(0);
  });
});

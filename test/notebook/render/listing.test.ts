import { describe, expect, it } from 'vitest';
import { codeText } from '../../../src/notebook/browser/code/code-text.ts';
import type { Output } from '../../../src/notebook/protocol.ts';
import { placeOutputs, renderListing } from '../../../src/notebook/render/listing.ts';
import { toHtml } from '../../../src/notebook/render/markup.ts';
import { lineKinds, regionsOf } from '../../../src/notebook/render/regions.ts';
import { valueLines } from '../../../src/notebook/render/value-lines.ts';
import { parsePart } from '../../support/html.ts';

const SOURCE = `/** What it is for. */
import D, { roots as r, type Root } from '#algebra';
import * as Plot from '@observablehq/plot';
import './naive.ts';

const b = 1;
export const zeros = r(
  1, b, -2,
);
export const [first, { second: other }] = pair, third = 3;
export function height(x: number) { const inside = x; return inside; }
const local = 1;
export { local as renamed, b };

// #region drawing
export const label = 'inside';

export const figure = Plot.plot({});
// #endregion
export default 5;`;

const listing = (source: string, atLines = new Map()) =>
  parsePart(toHtml(renderListing(source, { atLines })));

describe('a listing', () => {
  it('folds imports to the names that they bring, and drawing code to its number of lines', () => {
    const parts = [...listing(SOURCE).querySelectorAll('details')];
    expect(parts.map((part) => part.getAttribute('data-region'))).toEqual(['imports', 'drawing']);
    expect(parts.map((part) => part.querySelector('summary')?.textContent)).toEqual([
      'imports D, r, Root, Plot, ./naive.ts',
      '2 lines draw the figures',
    ]);
    expect(parts.some((part) => part.hasAttribute('open'))).toBe(false);
    const hidden = [...parts[1].querySelectorAll('[hidden]')].map(({ textContent }) => textContent);
    expect(hidden).toEqual(['// #region drawing\n', '// #endregion\n']);
  });

  it('has the text to the letter, with values or without', () => {
    expect(codeText(listing(SOURCE))).toBe(SOURCE);
    const values = new Map([[6, ['<42>']]]);
    const valued = listing(SOURCE, values);
    expect(valued.querySelector('.line-values')?.textContent).toBe('<42>');
    expect(codeText(valued)).toBe(SOURCE);
  });

  it.each([
    '',
    '\n\nexport const a = 1;\n',
    "import { a } from 'b';",
    'const half = (',
    "import { a, from 'b'\n\n// #region drawing\nx",
    '// #region drawing\n// #endregion',
    '// #region drawing\nconst a = 1;\n// #endregion\n// #region drawing\n// #endregion\nb',
  ])('has the text %j to the letter', (source) => {
    const html = toHtml(renderListing(source));
    expect(html === '' ? '' : codeText(parsePart(`${html}<i></i>`))).toBe(source);
  });

  it('names as many imports as fit in a line, and counts the rest', () => {
    const names = ['softmaximum', 'logSumExponent', 'crossEntropies', 'klDivergence', 'perplexity'];
    const [region] = regionsOf(`import { ${names.join(', ')} } from 'x';`);
    expect(region.words).toBe('imports softmaximum, logSumExponent and 3 more');
  });

  it('does not fold a line that does something besides importing', () => {
    expect(regionsOf("import { a } from 'b'; export const c = a;")).toEqual([]);
  });

  it('does not fold a region that is not closed', () => {
    expect(regionsOf('// #region drawing\nconst a = 1;')).toEqual([]);
  });

  it('knows what each line is for', () => {
    expect(lineKinds(SOURCE).join(' ')).toBe(
      'idea imports imports imports empty idea idea idea idea idea idea idea idea empty drawing drawing empty drawing drawing idea',
    );
  });
});

describe('the values of a listing', () => {
  it('stand at the lines that declare their names, but not at folded ones', () => {
    const lines = [...valueLines(SOURCE)].map(([name, { line }]) => `${name} ${line}`);
    expect(lines).toEqual([
      'zeros 7',
      'first 10',
      'other 10',
      'third 10',
      'renamed 13',
      'b 13',
      'default 20',
    ]);
  });

  it('are those that are short; the others stand below', () => {
    const long = Array.from({ length: 17 }, (_, i) => i);
    const outputs: Output[] = [
      { name: 'zeros', kind: 'vector', values: [1 / 3, -2], length: 2 },
      { name: 'first', kind: 'number', value: 1 },
      { name: 'other', kind: 'text', text: 'two', length: 3 },
      { name: 'third', kind: 'vector', values: long, length: 17 },
      { name: 'renamed', kind: 'text', text: 'two\nlines', length: 9 },
      { name: 'b', kind: 'table', columns: [], rows: 0 },
      { name: 'label', kind: 'text', text: 'inside', length: 6 },
      { name: 'shown', kind: 'number', value: 1 },
    ];
    const { atLines, below } = placeOutputs(SOURCE, outputs, {});
    expect([...atLines.keys()]).toEqual([7, 10]);
    expect(below.map(({ name }) => name)).toEqual(['third', 'renamed', 'b', 'label', 'shown']);
    const values = [...listing(SOURCE, atLines).querySelectorAll('.line-values')];
    expect(values.map(({ textContent }) => textContent)).toEqual([
      'zeros[0.3333, -2]',
      'first1othertwo',
    ]);
  });
});

describe('the names of a listing', () => {
  it('lead where they are imported and where they are used, and one of them is a stop for Tab', () => {
    const source = `import { a, b as c } from '#m';\nimport * as P from 'p';\nimport './x.ts';\nconst d = a(c, a, P.q);\nd.a({ b: 1 });`;
    const linkOf = (specifier: string, name = '') => `${specifier}|${name}`;
    const page = parsePart(toHtml(renderListing(source, { linkOf })));
    const links = [...page.querySelectorAll('a')].map((link) =>
      [link.textContent, link.getAttribute('href'), link.getAttribute('tabindex')].join(' '),
    );
    expect(links).toEqual([
      'a #m|a ',
      'b #m|b ',
      "'#m' #m| ",
      "'p' p| ",
      "'./x.ts' ./x.ts| ",
      'a #m|a ',
      'c #m|b ',
      'a #m|a -1',
    ]);
    expect(codeText(page)).toBe(source);
  });
});

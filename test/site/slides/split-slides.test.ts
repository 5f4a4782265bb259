import { describe, expect, test } from 'vitest';
import { splitSlides } from '../../../src/site/slides/split-slides.ts';

const heading = (level: 2 | 3, text: string) =>
  `<div class="sl-heading-wrapper level-h${level}"><h${level} id="a">${text}</h${level}><a class="sl-anchor-link" href="#a"></a></div>`;
const cell = '<section data-cell="quadratic/roots"><pre>x</pre></section>';
const kinds = (html: string) => splitSlides(html).slides.map(({ kind }) => kind);

describe('splitSlides(html)', () => {
  test('begins a slide at each heading, with the sections that it is in', () => {
    const { slides } = splitSlides(`${heading(2, 'One')}<p>a</p>${heading(3, 'Two')}<p>b</p>`);
    expect(slides.map(({ title, sections }) => [...sections, title])).toEqual([
      ['One'],
      ['One', 'Two'],
    ]);
    expect(slides[0].heading).toBe('<h2 id="a">One</h2>');
  });

  test('makes a slide of each cell, formula, question, table, note and whatever else is no text', () => {
    const html = [
      cell,
      '<figure class="formula wide"><figcaption>x is y.</figcaption></figure>',
      '<section class="predict" data-predict="thought"><p class="predict-title">Guess</p></section>',
      '<table><caption>A table</caption></table>',
      '<aside class="note">n</aside>',
      '<my-element>e</my-element>',
    ].join('\n');
    expect(kinds(html)).toEqual(['cell', 'formula', 'question', 'table', 'note', 'other']);
    expect(splitSlides(html).slides.map(({ title }) => title)).toEqual([
      'quadratic/roots.ts',
      'x is y.',
      'Guess',
      'A table',
      'Note',
      '',
    ]);
  });

  test('puts text into the notes of the slide before it, and before the first slide apart', () => {
    const { before, slides } = splitSlides(`<p>first</p>${cell}<p>then</p><ul><li>one</li></ul>`);
    expect(before).toBe('<p>first</p>');
    expect(slides[0].body).toBe(cell);
    expect(slides[0].notes).toBe('<p>then</p><ul><li>one</li></ul>');
  });

  test('shows a list that directly follows its heading below it', () => {
    const { slides } = splitSlides(`${heading(2, 'Remember')}\n<ul><li>one</li></ul>`);
    expect(slides[0]).toMatchObject({ kind: 'section', body: '<ul><li>one</li></ul>' });
  });

  test('joins a small heading with what directly follows it, and a large one not', () => {
    expect(kinds(heading(3, 'Small') + cell)).toEqual(['cell']);
    expect(splitSlides(heading(3, 'Small') + cell).slides[0]).toMatchObject({
      title: 'Small',
      heading: '<h3 id="a">Small</h3>',
    });
    expect(kinds(heading(2, 'Large') + cell)).toEqual(['section', 'cell']);
    expect(kinds(`${heading(3, 'Small')}<p>said</p>${cell}`)).toEqual(['section', 'cell']);
  });

  test('gives an exercise two slides: its task, then its hints and its solution in steps', () => {
    const html =
      '<section class="exercise" data-exercise="a/b"><div class="exercise-task">t</div>' +
      '<div class="exercise-hints"><details class="exercise-hint">h</details></div>' +
      '<details class="exercise-solution"><summary>Solution</summary>' +
      '<div class="cell-listing">let a;\nlet bb;</div><p>why</p></details></section>';
    const { slides } = splitSlides(html);
    expect(slides.map(({ kind }) => kind)).toEqual(['exercise', 'solution']);
    expect(slides[0].body).not.toMatch(/hint|solution/);
    expect(slides[1].body.match(/<details class="exercise-[a-z]+/g)).toEqual([
      '<details class="exercise-hint',
      '<details class="exercise-solution',
      '<details class="exercise-reason',
    ]);
    expect(slides[1].code).toEqual({ columns: 7, lines: 2 });
  });

  test('leaves out what is only for paper', () => {
    expect(splitSlides(`${cell}<ol class="print-notes"><li>x</li></ol>`).slides[0].notes).toBe('');
  });

  test('counts the lines of a listing as they are shown, with a folded part as its summary', () => {
    const listing = `<div class="cell-listing"><details><summary>folded</summary>${'long '.repeat(20)}</details>a &lt; b\nc</div>`;
    expect(splitSlides(`<section data-cell="a">${listing}</section>`).slides[0].code).toEqual({
      columns: 6,
      lines: 3,
    });
  });
});

/** Plans for courses, and the parts of pages that they are made of. */
import { describe, expect, it } from 'vitest';
import { coursePlan } from '../../src/site/course-plan.ts';
import { parseOutline } from '../../src/site/outline.ts';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
const page = parseOutline(
  '01-the-formula.mdx',
  `---
title: The formula
---

${words(160)}

## Where it’s zero

${words(320)} <Value of="a/b" name="c" />

<Cell snippet="a/b" />

### A part

<Predict choices={['a', 'b']} right="a">

${words(80)}

</Predict>

## Exercises

### 1. Vieta

<Exercise of="quadratic/vieta">

${words(1000)}

</Exercise>

<Optional title="More">

## Exercises

<Cell snippet="a/b" />

${words(1000)}

</Optional>

## Exercises

A second section of this name.
`,
);
const pages = [page, parseOutline('glossary.mdx', '---\ntitle: Glossary\n---\n\nA word.')];
const plan = (hours: number, ...parts: string[]) => coursePlan(hours, parts, pages);

describe('the parts of a page', () => {
  it('are the whole page and its sections, each with what is below its heading', () => {
    expect(page.parts.map(({ id, title }) => [id, title])).toEqual([
      ['', ''],
      ['where-its-zero', 'Where it’s zero'],
      ['a-part', 'A part'],
      ['exercises', 'Exercises'],
      ['1-vieta', '1. Vieta'],
      ['exercises-2', 'Exercises'],
    ]);
    expect(page.parts[1]).toMatchObject({ minutes: 5, cells: 1, predictions: 1, exercises: [] });
    expect(page.parts[2]).toMatchObject({ minutes: 1, cells: 0, predictions: 1 });
    expect(page.parts[3]).toMatchObject({ minutes: 8, exercises: ['quadratic/vieta'] });
  });

  it('leave out what is folded away', () => {
    expect(page.parts[0]).toMatchObject({ minutes: page.minutes, cells: 1, predictions: 1 });
  });
});

describe('a plan', () => {
  it('adds up what its parts have', () => {
    const { parts, ...sums } = plan(
      1,
      '/the-formula/#where-its-zero',
      '/the-formula/#exercises',
      '/glossary/',
    );
    expect(sums).toEqual({ minutes: 14, cells: 1, predictions: 1, exercises: 1 });
    expect(parts.map(({ address }) => address)[1]).toBe('/the-formula/#exercises');
  });

  it.each([
    [
      'a page that does not exist',
      '/the-fromula/#a-part',
      'The plan for 1 hour has "/the-fromula/#a-part", but no page has the address "/the-fromula/". Did you mean "/the-formula/"?',
    ],
    [
      'a section that does not exist',
      '/the-formula/#a-prat',
      'The plan for 1 hour has "/the-formula/#a-prat", but content/01-the-formula.mdx has no section "a-prat". Did you mean "a-part"?',
    ],
    [
      'a section that nothing is like',
      '/the-formula/#nothing-like-it',
      'It has where-its-zero, a-part, exercises, 1-vieta, exercises-2.',
    ],
  ])('with %s is refused', (_, address, message) => {
    expect(() => plan(1, address)).toThrow(message);
  });

  it('with a part that is in it already is refused', () => {
    const twice = 'The plan for 1 hour has "/the-formula/#a-part" twice: leave one of them out.';
    expect(() => plan(1, '/the-formula/#a-part', '/the-formula/#a-part')).toThrow(twice);
    expect(() => plan(1, '/the-formula/', '/the-formula/#a-part')).toThrow(twice);
    expect(() => plan(1, '/the-formula/#where-its-zero', '/the-formula/#a-part')).toThrow(twice);
  });

  it('that takes longer than its hours is refused', () => {
    expect(() => plan(0.2, '/the-formula/')).toThrow(
      'The plan for 0.2 hours takes 14 minutes: leave out parts of 2 minutes or more.',
    );
  });
});

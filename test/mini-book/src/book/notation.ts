import type { Notation } from '../../../../src/site/notation.ts';

export const notation: readonly Notation[] = [
  {
    tex: 'x',
    macro: '\\x',
    colour: 'x',
    name: 'root',
    code: 'root',
    identifiers: ['zeros'],
    meaning: 'A number at which the parabola crosses the axis.',
    shape: 'x \\in \\mathbb{R}',
  },
  {
    tex: '\\Delta',
    macro: '\\disc',
    colour: 'disc',
    name: 'discriminant',
    code: 'discriminant',
    meaning: 'It says how many roots there are: none when it is negative.',
    shape: '\\Delta = b^2 - 4ac',
  },
  {
    tex: 'a',
    name: 'leading coefficient',
    code: 'a',
    meaning: 'The factor of the square.',
    shape: 'a \\ne 0',
  },
];

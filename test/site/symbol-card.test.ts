/** The card of a page: which symbols its formulas use, and what it says of each. */
import { describe, expect, test } from 'vitest';
import { parseOutline } from '../../src/site/outline.ts';
import { cardOf, namesIn } from '../../src/site/symbol-card.ts';

const symbol = (tex: string, name: string, colour?: string) => ({
  tex,
  name,
  code: name,
  meaning: `A ${name}.`,
  shape: tex,
  ...(colour && { colour, macro: `\\${name}` }),
});
const notation = [
  symbol('x', 'root', 'x'),
  symbol('\\hat{x}', 'guess', 'guess'),
  symbol('\\Delta', 'discriminant'),
  symbol('a', 'coefficient'),
];
const page = (text: string) => parseOutline('01-a.mdx', `---\ntitle: A\n---\n\n${text}\n`);
const card = (text: string, own: { tex: string; name: string; meaning: string }[] = []) =>
  cardOf(page(text), { notation, chapterSymbols: { '/a/': own } });

test('the names in a formula are letters, Greek ones too, and names in upright letters', () => {
  expect(namesIn('\\mathrm{KL}(\\alpha_i) + \\ln \\root^2', notation)).toEqual([
    'KL',
    'α',
    'i',
    'ln',
    'x',
  ]);
  expect(namesIn('\\guess \\ne \\root', notation)).toEqual(['x\u0302', 'x']);
  expect(namesIn('\\text{where } 12', notation)).toEqual([]);
});

describe('the card of a page', () => {
  test('has the symbols that its formulas use, in the order of the notation', () => {
    const { entries, unexplained } = card('From $a$ comes $\\root_1$.');
    expect(entries.map(({ tex, colour }) => [tex, colour])).toEqual([
      ['\\root', 'x'],
      ['a', undefined],
    ]);
    expect(unexplained).toEqual([]);
  });

  test('names what nothing explains', () => {
    expect(card('$a b$').unexplained).toEqual(['b']);
  });

  test('says what a symbol stands for there, in its place and colour, and nothing of it elsewhere', () => {
    const own = [{ tex: '\\root', name: 'crossing', meaning: 'Where it crosses.' }];
    const { entries } = card('$\\root a$', own);
    expect(entries).toMatchObject([
      { tex: '\\root', colour: 'x', name: 'crossing', meaning: 'Where it crosses.' },
      { tex: 'a' },
    ]);
    const { entries: elsewhere } = cardOf(page('$\\root$'), {
      notation,
      chapterSymbols: { '/b/': own },
    });
    expect(elsewhere).toMatchObject([{ name: 'root' }]);
  });

  test('explains several letters together, instead of what the notation says of one of them', () => {
    const own = [{ tex: 'a, b', name: 'two points', meaning: 'Any two.' }];
    const { entries, unexplained } = card('$a + b + \\Delta$', own);
    expect(entries.map(({ name }) => name)).toEqual(['discriminant', 'two points']);
    expect(unexplained).toEqual([]);
  });

  test('knows which of its own symbols no formula uses', () => {
    const own = [{ tex: 'q', name: 'nothing', meaning: 'Nothing.' }];
    expect(card('$a$', own)).toMatchObject({ unused: ['q'], entries: [{ tex: 'a' }] });
  });
});

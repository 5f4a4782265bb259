import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describedExports, describedMembers } from '../../src/site/described-members.ts';

const SOURCE = `/** Other. */
export interface Api {
  /**
   * Takes a \`name\`, as
   * in \`f('x')\`.
   *
   * @throws RangeError when it is empty.
   */
  f(name: string, options: {
    a: number;
  }): void;
  /** One. */
  one: 1;
}
`;

describe('the members of an interface', () => {
  it('have their declarations and the paragraphs of their comments', () => {
    const members = describedMembers(SOURCE, 'Api');
    expect(members.map(({ name, signature }) => [name, signature])).toEqual([
      ['f', 'f(name: string, options: {\n    a: number;\n  }): void'],
      ['one', 'one: 1'],
    ]);
    expect(members[0].paragraphs).toEqual([
      [
        { text: 'Takes a ', isCode: false },
        { text: 'name', isCode: true },
        { text: ', as in ', isCode: false },
        { text: "f('x')", isCode: true },
        { text: '.', isCode: false },
      ],
      [{ text: 'Throws RangeError when it is empty.', isCode: false }],
    ]);
  });

  it('are all that snippets import', () => {
    const source = readFileSync('src/notebook/api/snippet-api.ts', 'utf8');
    const names = describedMembers(source, 'SnippetApi').map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['slider', 'choice', 'dragPoint', 'random']));
  });

  it('are found beside what a file exports, functions and constants', () => {
    const text = `\n/** Not exported. */\nconst a = 1;\n/** The {@link f}. */\nexport function f(\n  x: number,\n): void {\n}\n/** Two. */\nexport const two = 2;\n`;
    expect(describedExports(text)).toEqual([
      {
        name: 'f',
        signature: 'f(\n  x: number,\n): void',
        paragraphs: [
          [
            { text: 'The ', isCode: false },
            { text: 'f', isCode: true },
            { text: '.', isCode: false },
          ],
        ],
      },
      { name: 'two', signature: 'two = 2', paragraphs: [[{ text: 'Two.', isCode: false }]] },
    ]);
  });

  it('that are not there are named', () => {
    expect(() => describedMembers(SOURCE, 'Aps')).toThrow('No member of an interface "Aps"');
  });
});

/** Twins on disk against what was run: whatever does not fit has a sentence with file, line and remedy. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { listTwins, twinsOf, validateTwins } from '../../../src/notebook/node/twins.ts';
import { highlightPython } from '../../../src/notebook/render/highlight-python.ts';
import { type Markup, toHtml } from '../../../src/notebook/render/markup.ts';
import { book as mini } from '../../mini-book/src/book/book.ts';

const PRODUCT = 'snippets/quadratic/product.floats.py';
const RECORDED = 'src/book/twins.json';

describe('the twins of a book', () => {
  test('are listed by kind, and those of a snippet have their code and what they printed', () => {
    expect(listTwins(mini).map(({ file, label }) => `${label} ${file}`)).toEqual([
      'Python snippets/quadratic/parabola.floats.py',
      `Python ${PRODUCT}`,
      'Fractions snippets/quadratic/product.fractions.py',
    ]);
    expect(twinsOf(mini, 'quadratic/product')).toEqual([
      expect.objectContaining({
        label: 'Python',
        code: expect.stringMatching(/^from math/),
        output: '2.0',
      }),
      expect.objectContaining({ label: 'Fractions', output: 'product 2' }),
    ]);
    expect(twinsOf(mini, 'quadratic/naive')).toEqual([]);
  });

  test('are none where a book has no kinds', () => {
    const { twins, ...without } = mini;
    expect(twins).toBeDefined();
    expect([listTwins(without), validateTwins(without)]).toEqual([[], []]);
  });
});

describe('a mistake has its sentence:', () => {
  let root: string;
  const problems = () => validateTwins({ ...mini, root });
  const write = (file: string, text: string) => writeFileSync(join(root, file), text);
  const read = (file: string) => readFileSync(join(root, file), 'utf8');

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'twins-'));
    for (const folder of ['snippets', 'src']) {
      cpSync(join(mini.root, folder), join(root, folder), { recursive: true });
    }
  });

  test('none where all is well', () => expect(problems()).toEqual([]));

  test('a twin that is not what was run, by its first line that differs', () => {
    write(PRODUCT, read(PRODUCT).replace('print(smaller', 'print(-smaller'));
    expect(problems()).toEqual([
      `${PRODUCT}:5: this line is not what was run. Run "npm run twins".`,
    ]);
    write(PRODUCT, 'from math import sqrt\n');
    expect(problems()).toEqual([
      `${PRODUCT}:3: this line is not what was run. Run "npm run twins".`,
    ]);
  });

  test('a twin that was never run', () => {
    write('snippets/quadratic/naive.floats.py', 'print(1)\n');
    expect(problems()).toEqual([
      'snippets/quadratic/naive.floats.py:1: it has never been run. Run "npm run twins".',
    ]);
  });

  test('nothing that was run: every twin', () => {
    rmSync(join(root, RECORDED));
    expect(problems()).toHaveLength(3);
  });

  test('a twin without its snippet', () => {
    write('snippets/quadratic/naif.floats.py', 'print(1)\n');
    expect(problems()).toEqual([
      'snippets/quadratic/naif.floats.py:1: this is the twin of snippets/quadratic/naif.ts, which does not exist. Name it after a snippet, or delete it.',
    ]);
  });

  test('a run of a twin that is not there any more, by its line in the record', () => {
    rmSync(join(root, PRODUCT));
    const line = read(RECORDED).slice(0, read(RECORDED).indexOf(PRODUCT)).split('\n').length;
    expect(problems()).toEqual([
      `${RECORDED}:${line}: ${PRODUCT} was run, but it does not exist. Run "npm run twins".`,
    ]);
  });
});

describe('Python in colours', () => {
  const textOf = (parts: Markup[]): string =>
    parts
      .map((part) =>
        typeof part === 'string' ? part : 'children' in part ? textOf(part.children) : '',
      )
      .join('');

  test('keeps its text to the letter', () => {
    for (const { code } of twinsOf(mini, 'quadratic/product')) {
      expect(textOf(highlightPython(code))).toBe(code);
    }
    const odd = 'x = """a\n# b"""  # c\ny = \'it\\\'s\' + f"{x}" + 1e-3 ? $';
    expect(textOf(highlightPython(odd))).toBe(odd);
  });

  test('has classes for keywords, strings, numbers and comments, none for words', () => {
    expect(toHtml(highlightPython('for item1 in "in 1": # for\n  f(1e-3)'))).toBe(
      '<span class="tok-keyword">for</span> item1 <span class="tok-keyword">in</span> <span class="tok-string">&quot;in 1&quot;</span>: <span class="tok-comment"># for</span>\n  f<span class="tok-punctuation">(</span><span class="tok-number">1e-3</span><span class="tok-punctuation">)</span>',
    );
  });
});

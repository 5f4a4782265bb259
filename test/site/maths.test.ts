import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import { markdownToHtml, mdxToJs } from 'satteri';
import { expect, test, vi } from 'vitest';
import { notation } from '../../src/book/notation.ts';
import { maths, renderFormula, withoutTex } from '../../src/site/maths.ts';
import { notationMacros } from '../../src/site/notation.ts';

const compile = (source: string) =>
  mdxToJs(source, {
    fileURL: pathToFileURL(join(process.cwd(), 'content/09-x.mdx')),
    features: { math: true, frontmatter: true },
    mdastPlugins: [maths(notation)],
  });

test('every symbol with a colour has a macro, a sheet that colours it and a value of that colour', () => {
  const sheet = readFileSync('src/book/symbols.css', 'utf8');
  const coloured = notation.filter(({ macro }) => macro);
  expect(coloured.map(({ macro }) => macro)).toEqual(Object.keys(notationMacros(notation)));
  for (const { macro, colour } of coloured) {
    expect(renderFormula(`${macro}_i`, notation)).toContain(`class="enclosing symbol-${colour}"`);
    expect(sheet).toContain(`.symbol-${colour} {\n  color: var(--color-${colour});\n}`);
    expect(sheet).toContain(`--color-${colour}: light-dark(`);
  }
});

test('no two symbols share a letter, a macro, a colour or a name', () => {
  for (const key of ['tex', 'macro', 'colour', 'name'] as const) {
    const values = notation.map((symbol) => symbol[key]).filter((value) => value !== undefined);
    expect(new Set(values).size, key).toBe(values.length);
  }
});

test('a formula is MathML for those who hear it and HTML for those who see it, without a warning', () => {
  const warn = vi.spyOn(console, 'warn');
  const html = renderFormula('\\Loss = -\\sum_{i=1}^{C} \\y_i \\ln \\p_i', notation, true);
  expect(html).toMatch(/<math [^>]*display="block"/);
  expect(html).toContain('<span data-pagefind-ignore class="katex-html" aria-hidden="true">');
  expect(withoutTex(html)).not.toContain('annotation');
  expect(withoutTex(html).length).toBeGreaterThan(html.length / 2);
  expect(warn).not.toHaveBeenCalled();
});

test('a sign behind a formula in a line stays on its line', () => {
  const { html } = markdownToHtml('In $a$, or ($b$). Then $c$ and $d$', {
    features: { math: true },
    mdastPlugins: [maths(notation)],
  });
  const { document } = parseHTML(`<main>${html}</main>`);
  const held = [...document.querySelectorAll('.with-sign')].map(({ lastChild }) => lastChild);
  expect(held.map((sign) => sign?.textContent)).toEqual([',', ').']);
  expect(document.querySelectorAll('.katex')).toHaveLength(4);
  for (const words of [' or (', ' Then ']) expect(html).toContain(words);
});

test('a formula with a sign behind it may break between its bases, and nowhere else', () => {
  const { html } = markdownToHtml('If $p - y = 0$, then $p - y$ is', {
    features: { math: true },
    mdastPlugins: [maths(notation)],
  });
  const { document } = parseHTML(`<main>${html}</main>`);
  const bases = document.querySelectorAll('.with-sign .katex-base');
  expect(bases).toHaveLength(3);
  const between = [...bases].map((base) => base.nextElementSibling?.tagName);
  expect(between).toEqual(['WBR', 'WBR', undefined]);
  expect(document.querySelectorAll('wbr')).toHaveLength(2);
});

test('a formula that KaTeX cannot read is refused in one sentence with its file and line', () => {
  expect(() => compile('---\ntitle: X\n---\n\nFirst $a$,\nthen $\\foo + b$.\n')).toThrow(
    /^content\/09-x\.mdx:6: KaTeX cannot read the formula \$\\foo \+ b\$: Undefined control sequence: \\foo\.$/,
  );
});

test('a bad line inside a displayed formula is named by its own line', () => {
  expect(() => compile('Text\n\n$$\na\n+ b\n+ \\frac{1}\n$$\n')).toThrow(/^content\/09-x\.mdx:6: /);
});

test('a formula may not carry a link or a style of its own', () => {
  expect(() => compile('$\\href{https://example.org}{a}$')).toThrow(
    /content\/09-x\.mdx:1: .*has no place in this book\.$/,
  );
  expect(() => compile('$\\htmlStyle{color: red}{a}$')).toThrow(
    /content\/09-x\.mdx:1: .*has no place in this book\.$/,
  );
});

type Made = { tag: unknown; children: (Made | string)[] };

/** The elements of a name that MDX makes of a source, with the text in each. */
function elementsOf(source: string, name: string): { text: string; last: string }[] {
  const jsx = (tag: unknown, { children = [] }: { children?: Made['children'] }): Made => ({
    tag,
    children: [children].flat(),
  });
  const { code } = compile(source);
  const body = code.replace(/^import .*$/m, '').replace('export default MDXContent', '');
  const page = new Function('_jsx', '_jsxs', '_Fragment', `${body}; return _createMdxContent({});`);
  const textOf = (node: Made | string): string =>
    typeof node === 'string' ? node : node.children.map(textOf).join('');
  const within = (node: Made | string): Made[] =>
    typeof node === 'string' ? [] : [node, ...node.children.flatMap(within)];
  return within(page(jsx, jsx, ''))
    .filter(({ tag }) => tag === name)
    .map((node) => ({ text: textOf(node), last: textOf(node.children.at(-1) ?? '') }));
}

test('the TeX of a formula is what was written, whatever Markdown makes of such signs', () => {
  const tex = '\\frac{a}{b}\\,c_i * d_i * [x](y) \\| `a` \\\\';
  const formulas = elementsOf(`In $${tex}$ and\n\n$$\n${tex}\n$$\n`, 'annotation');
  expect(formulas.map(({ text }) => text.trim())).toEqual([tex, tex]);
});

test('a sign behind a formula that may break is not inside of what is only drawn', () => {
  const source = 'Let $a = b + c$. Then.';
  expect(elementsOf(source, 'wbr').map(({ text }) => text)).toEqual(['', '']);
  expect(elementsOf(source, 'span').map(({ last }) => last)).toContain('.');
});

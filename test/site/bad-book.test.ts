/** What an author gets wrong stops the real build, with a sentence that says where and what to do. */
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { buildSite, MINI_BOOK } from '../support/build-site.ts';

/** As deep in the project as the small book, whose imports lead up to the machine. */
const book = join(process.cwd(), '.cache/bad-book');
const page = (text: string) => `---\ntitle: X\n---\n\n${text}\n`;
const write = (file: string, text: string) => writeFileSync(join(book, file), text);

beforeEach(() => {
  rmSync(book, { recursive: true, force: true });
  const isSource = (path: string) => !/[\\/](node_modules|\.astro|\.cache)$/.test(path);
  cpSync(MINI_BOOK, book, { recursive: true, filter: isSource });
});

const build = () => buildSite(join(book, 'dist'), '/', book);

test('a formula that cannot be read stops the build by its file and line', async () => {
  write('content/99-x.mdx', page('A sum: $\\sum_{i$.'));
  await expect(build()).rejects.toThrow(/content\/99-x\.mdx:5: KaTeX cannot read the formula /);
});

test('two chapters of one number stop the build by the names of both', async () => {
  write('content/99-x.mdx', page('One.'));
  write('content/99-y.mdx', page('Two.'));
  await expect(build()).rejects.toThrow(
    'content/99-x.mdx and content/99-y.mdx are both chapter 99: give one of them another number.',
  );
});

test('a link to a page that does not exist stops the build by its file and line', async () => {
  write('content/99-x.mdx', page('See [this](/sybols/).'));
  await expect(build()).rejects.toThrow(
    'content/99-x.mdx:5: no page has the address "/sybols/". Did you mean "/symbols/"?',
  );
});

test('a question to predict that cannot be asked stops the build by its file and line', async () => {
  const predict = (properties: string, words: string) =>
    `import Predict from '#components/Predict.astro';\n\n<Predict ${properties}>\n\n${words}\n\n</Predict>`;
  write('content/98-x.mdx', page(predict('', 'What?')));
  const answer = '<Fragment slot="answer">So.</Fragment>';
  const five = `choices={['a', 'b', 'c', 'd', 'e']} right="a"`;
  write('content/99-y.mdx', page(predict(five, `What?\n\n${answer}`)));
  await expect(build()).rejects.toThrow(
    `content/98-x.mdx:7: This prediction has no answer. Add <Fragment slot="answer">…</Fragment> to it.
content/99-y.mdx:7: This prediction has 5 choices, and needs two to four.`,
  );
});

test('a snippet that does not exist stops the build by its file and line', async () => {
  const cell = `import Cell from '#components/Cell.astro';\n\n<Cell snippet="quadratic/parabla" />`;
  write('content/99-x.mdx', page(cell));
  await expect(build()).rejects.toThrow(
    'content/99-x.mdx:7: No snippet "quadratic/parabla". Did you mean "quadratic/parabola"?',
  );
});

test('a term that the glossary does not have stops the build by its file and line', async () => {
  const term = `import Term from '#components/Term.astro';\n\nA <Term of="discriminnt">D</Term>.`;
  write('content/99-x.mdx', page(term));
  write('content/98-y.mdx', page('A [discriminant](/glossary/#discriminnt).'));
  await expect(build()).rejects.toThrow(
    `content/99-x.mdx:7: The glossary has no term "discriminnt". Did you mean "discriminant"?
content/98-y.mdx:5: the glossary has no place "/glossary/#discriminnt". Did you mean "/glossary/#discriminant"?`,
  );
});

test('a twin that is not what was run stops the build by its file and line', async () => {
  write('snippets/quadratic/product.floats.py', 'print(2)\n');
  await expect(build()).rejects.toThrow(
    'snippets/quadratic/product.floats.py:1: this line is not what was run. Run "npm run twins".',
  );
});

test('a plan for a course with a part that does not exist stops the build', async () => {
  const plan = `<CoursePlan hours={1} parts={['/the-formula/#no-such-part']} />`;
  write(
    'content/99-x.mdx',
    page(`import CoursePlan from '#components/CoursePlan.astro';\n\n${plan}`),
  );
  await expect(build()).rejects.toThrow(
    'The plan for 1 hour has "/the-formula/#no-such-part", but content/01-the-formula.mdx has no section "no-such-part".',
  );
});
